import { Op, type Model } from '@nocobase/database';
import { permissionFor } from '@ticketing/plugin-tickets';
import { countsBy, type CountedTicket } from '../../domain';
import type { DeskTool } from './desk-tool';

const MOST_DAYS = 365;
const DAY_MS = 86_400_000;
/** More are counted in the reports of the desk; a model says that these are the newest. */
const MOST_TICKETS = 20_000;

/** By what tickets can be counted: a column, and what it is called. */
const GROUPS = { status: 'statusCategory', priority: 'priority', businessType: 'businessTypeCode', category: 'categoryCode', channel: 'sourceChannel', assignee: 'assigneeId', sentiment: 'aiSentiment', day: 'createdAt' } as const;
type Group = keyof typeof GROUPS;

export const DESK_NUMBERS: DeskTool = {
  name: 'ticketingDeskNumbers',
  title: 'Numbers of the desk',
  about: 'Counts tickets by status, category, priority, person or day, of those the person may see.',
  description: 'Counts the tickets of the last days that the person may see, grouped by one thing, with how many are open, resolved, and the median hours to the resolution.',
  schema: { type: 'object', properties: { groupBy: { enum: Object.keys(GROUPS) }, days: { type: 'integer', minimum: 1, maximum: MOST_DAYS, description: 'filed in so many days; 30 when left out' } }, required: ['groupBy'], additionalProperties: false },
  async use({ db, now }, caller, { groupBy, days }) {
    const view = await permissionFor(caller, 'ticketingTickets', 'view');
    const group = groupBy as Group;
    if (!view || !Object.hasOwn(GROUPS, group)) return { groups: [], groupBy: Object.keys(GROUPS) };
    const since = new Date(now().getTime() - Math.min(Math.max(Number(days) || 30, 1), MOST_DAYS) * DAY_MS);
    const rows = (await db.getRepository('ticketingTickets').find({
      filter: { $and: [{ createdAt: { $gte: since.toISOString() }, mergedIntoId: null }, view.filter] } as never,
      fields: [...new Set([GROUPS[group], 'statusCategory', 'createdAt', 'resolvedAt'])], sort: ['-createdAt'], limit: MOST_TICKETS,
    } as never)) as Model[];
    const names = group === 'assignee' ? await nicknames(db, rows) : null;
    const counted = rows.map((row): CountedTicket => {
      const value = row.get(GROUPS[group]) as unknown;
      const key = group === 'day' ? (value as Date).toISOString().slice(0, 10) : value == null ? null : (names?.get(String(value)) ?? String(value));
      return { key, isOpen: !['resolved', 'closed', 'cancelled'].includes(String(row.get('statusCategory'))), createdAt: row.get('createdAt') as Date, resolvedAt: (row.get('resolvedAt') as Date | null) ?? null };
    });
    return { since, tickets: rows.length, isCutOff: rows.length === MOST_TICKETS, groupedBy: group, groups: countsBy(counted) };
  },
};

async function nicknames(db: Parameters<DeskTool['use']>[0]['db'], rows: Model[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => (row.get('assigneeId') ? [String(row.get('assigneeId'))] : [])))];
  const users = (await db.getCollection('users').model.findAll({ where: { id: { [Op.in]: ids } } as never, attributes: ['id', 'nickname', 'username'] })) as Model[];
  return new Map(users.map((user) => [String(user.get('id')), String(user.get('nickname') || user.get('username'))]));
}
