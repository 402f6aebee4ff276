import type { Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import type { AiTask } from '../../domain';
import type { AiDesk } from '../ai-desk';
import type { Tier } from '../fields/choices';
import { isStillThere } from '../tickets/still-there';

/** A row of "AI runs": what was asked, of whom, and how that went. */
export interface AiRun {
  task: AiTask;
  tier: Tier;
  model: string;
  ticketId: string | null;
  /** Who asked; null for what the desk does by itself. */
  userId: string | null;
  at: Date;
  ms: number | null;
  inputTokens?: number;
  outputTokens?: number;
  cost?: number;
  confidence?: number | null;
  error?: string | null;
  skippedBecause?: string | null;
  prompt?: string | null;
  answer?: string | null;
}

export const BUILT_IN = 'built-in';
const LONGEST_ERROR = 500;

/** What services say may repeat the key they were given. */
export const errorWords = (error: Error): string => error.message.replace(/\b(?:sk|key|Bearer)[-_ ][\w-]{6,}/gi, '…').slice(0, LONGEST_ERROR);

/** Notes a run. Of a ticket that was deleted meanwhile only the costs are kept, and no word. */
export async function noteRun({ db }: Pick<AiDesk, 'db'>, run: AiRun, transaction?: Transaction): Promise<string> {
  if (!transaction) return writeTransaction(db, (own) => noteRun({ db }, run, own));
  const isGone = run.ticketId !== null && !(await isStillThere(db, run.ticketId, transaction));
  const kept: AiRun = isGone ? { ...run, ticketId: null, prompt: null, answer: null } : run;
  const row = await db.getCollection('ticketingAiRuns').model.create({ ...kept }, { transaction });
  return String(row.get('id'));
}
