import type { Transaction } from '@nocobase/database';
import type { AiTask } from '../../domain';
import type { AiDesk } from '../ai-desk';
import type { Tier } from '../fields/choices';

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

export async function noteRun({ db }: Pick<AiDesk, 'db'>, run: AiRun, transaction?: Transaction): Promise<string> {
  const row = await db.getCollection('ticketingAiRuns').model.create({ ...run }, { transaction });
  return String(row.get('id'));
}
