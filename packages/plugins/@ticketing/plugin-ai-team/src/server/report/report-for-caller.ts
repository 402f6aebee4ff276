import type { Context } from '@nocobase/actions';
import { Op, type Model } from '@nocobase/database';
import { permissionFor, SUPERVISE_TICKETS, TicketingError } from '@ticketing/plugin-tickets';
import { CONFIDENCE_FLOOR, minutesSaved, type SavedMinutes } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { aiSettings } from '../settings/stored-settings';

const MOST_DAYS = 365;
const DAY_MS = 86_400_000;
/** A draft counts as used when whoever asked for it replied on that ticket so soon after it. */
const DRAFT_MS = 60 * 60_000;
/** More rows than this tell the same shares. */
const MOST_ROWS = 20_000;

export interface AiReport extends SavedMinutes {
  days: number;
  currency: string;
  /** Analysed in that time. */
  tickets: number;
  /** Those of them with a category AI was sure of. */
  categorised: number;
  /** Of those, with the same category or with another one in the end; the rest has none yet. */
  agreed: number;
  disagreed: number;
  agreedShare: number | null;
  drafts: { asked: number; used: number };
  translations: number;
  autoReplies: { sent: number; resolved: number; share: number | null };
  tiers: { task: string; tier: string; runs: number; failed: number; medianMs: number | null; inputTokens: number; outputTokens: number; cost: number }[];
  spent: number;
}

/** What AI did for the desk lately. Throws ai.reportNotAllowed, ai.inputInvalid. */
export async function reportForCaller(desk: AiDesk, ctx: Context): Promise<AiReport> {
  const maySee = (await permissionFor(ctx, 'ticketingAiSettings', 'update')) ?? (await permissionFor(ctx, 'ticketingTickets', SUPERVISE_TICKETS));
  if (!maySee) throw new TicketingError('ai.reportNotAllowed');
  const days = Number((ctx.action.params as { days?: unknown }).days ?? 30);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new TicketingError('ai.inputInvalid', { field: 'days' });
  const since = new Date(desk.now().getTime() - days * DAY_MS);
  const [categories, runs, autoReplies] = [await readCategories(desk, since), await readRuns(desk, since), await readAutoReplies(desk, since)];
  const drafts = await readDrafts(desk, runs);
  const translations = runs.filter(({ task, error }) => task === 'translate' && !error).length;
  return {
    days, currency: (await aiSettings(desk.db)).currency, ...categories, drafts, translations, autoReplies, tiers: tiersOf(runs), spent: runs.reduce((sum, { cost }) => sum + cost, 0),
    ...minutesSaved({ agreed: categories.agreed, draftsUsed: drafts.used, translations, autoResolved: autoReplies.resolved }),
  };
}

async function readCategories({ db }: AiDesk, since: Date) {
  const { model } = db.getCollection('ticketingTickets');
  const analysed = { aiAnalysedAt: { [Op.gte]: since } };
  const sure = { ...analysed, aiCategoryCode: { [Op.ne]: null }, aiConfidence: { [Op.gte]: CONFIDENCE_FLOOR } };
  const same = db.sequelize.where(db.sequelize.col('categoryCode'), '=', db.sequelize.col('aiCategoryCode') as never);
  const [tickets, categorised, agreed, decided] = await Promise.all([
    model.count({ where: analysed as never }), model.count({ where: sure as never }), model.count({ where: { [Op.and]: [sure, same] } as never }), model.count({ where: { ...sure, categoryCode: { [Op.ne]: null } } as never }),
  ]);
  return { tickets, categorised, agreed, disagreed: decided - agreed, agreedShare: decided ? agreed / decided : null };
}

interface RunFacts {
  task: string;
  tier: string;
  ticketId: string | null;
  userId: string | null;
  at: Date;
  ms: number | null;
  error: string | null;
  skippedBecause: string | null;
  inputTokens: number;
  outputTokens: number;
  cost: number;
}

async function readRuns({ db }: AiDesk, since: Date): Promise<RunFacts[]> {
  const rows = (await db.getCollection('ticketingAiRuns').model.findAll({
    where: { at: { [Op.gte]: since } } as never, attributes: ['task', 'tier', 'ticketId', 'userId', 'at', 'ms', 'error', 'skippedBecause', 'inputTokens', 'outputTokens', 'cost'], order: [['at', 'DESC']], limit: MOST_ROWS,
  })) as Model[];
  const idOf = (value: unknown) => (value == null ? null : String(value));
  return rows.map((row) => ({
    task: String(row.get('task')), tier: String(row.get('tier')), ticketId: idOf(row.get('ticketId')), userId: idOf(row.get('userId')), at: row.get('at') as Date, ms: row.get('ms') as number | null,
    error: (row.get('error') as string | null) || null, skippedBecause: (row.get('skippedBecause') as string | null) || null,
    inputTokens: Number(row.get('inputTokens') ?? 0), outputTokens: Number(row.get('outputTokens') ?? 0), cost: Number(row.get('cost') ?? 0),
  }));
}

async function readDrafts({ db }: AiDesk, runs: RunFacts[]): Promise<{ asked: number; used: number }> {
  const drafts = runs.filter(({ task, userId, error, skippedBecause }) => task === 'draftReply' && userId && !error && !skippedBecause);
  if (!drafts.length) return { asked: 0, used: 0 };
  const replies = (await db.getCollection('ticketingComments').model.findAll({
    where: { ticketId: { [Op.in]: [...new Set(drafts.map(({ ticketId }) => ticketId as string))] }, direction: 'outbound', isInternal: false } as never, attributes: ['ticketId', 'authorId', 'createdAt'],
  })) as Model[];
  const isUsed = ({ ticketId, userId, at }: RunFacts) => replies.some((reply) => {
    const after = (reply.get('createdAt') as Date).getTime() - at.getTime();
    return String(reply.get('ticketId')) === ticketId && String(reply.get('authorId')) === userId && after >= 0 && after <= DRAFT_MS;
  });
  // Three drafts and one reply are one draft used.
  const used = new Set(drafts.filter(isUsed).map(({ ticketId, userId }) => `${ticketId} ${userId}`)).size;
  return { asked: drafts.length, used };
}

async function readAutoReplies({ db }: AiDesk, since: Date) {
  const rows = (await db.getCollection('ticketingAiAutoReplies').model.findAll({ where: { at: { [Op.gte]: since } } as never, attributes: ['ticketId'], limit: MOST_ROWS })) as Model[];
  const ids = rows.map((row) => String(row.get('ticketId')));
  // Solved with nobody having written more than the automatic reply.
  const solved = (await db.getCollection('ticketingTickets').model.findAll({ where: { id: { [Op.in]: ids }, statusCategory: { [Op.in]: ['resolved', 'closed'] }, reopenCount: 0 } as never, attributes: ['id'] })) as Model[];
  const written = (await db.getCollection('ticketingComments').model.findAll({
    where: { ticketId: { [Op.in]: ids }, direction: 'outbound', isInternal: false, authorId: { [Op.ne]: null } } as never, attributes: ['ticketId'],
  })) as Model[];
  const byPeople = new Set(written.map((comment) => String(comment.get('ticketId'))));
  const resolved = solved.filter((ticket) => !byPeople.has(String(ticket.get('id')))).length;
  return { sent: ids.length, resolved, share: ids.length ? resolved / ids.length : null };
}

function tiersOf(runs: RunFacts[]): AiReport['tiers'] {
  const groups = new Map<string, RunFacts[]>();
  for (const run of runs) {
    const key = `${run.task} ${run.tier}`;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  const sum = (of: RunFacts[], column: 'inputTokens' | 'outputTokens' | 'cost') => of.reduce((total, run) => total + run[column], 0);
  return [...groups.values()].map((of) => ({
    task: of[0].task, tier: of[0].tier, runs: of.length, failed: of.filter(({ error }) => error).length, medianMs: medianOf(of.flatMap(({ ms }) => (ms === null ? [] : [ms]))),
    inputTokens: sum(of, 'inputTokens'), outputTokens: sum(of, 'outputTokens'), cost: sum(of, 'cost'),
  })).sort((a, b) => a.task.localeCompare(b.task) || a.tier.localeCompare(b.tier));
}

const medianOf = (numbers: number[]): number | null => (numbers.length ? numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] : null);
