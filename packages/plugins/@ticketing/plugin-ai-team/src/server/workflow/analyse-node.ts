import type { Model } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { analyseTicket, writeFindings } from '../analysis/analyse-ticket';
import { dropJobOf } from '../analysis/due-jobs';
import { ThinkingNode } from './thinking-node';
import { toldOfTicket } from './told-of-ticket';

export const ANALYSE_NODE = 'ticketing-ai-analyse';

/** "Analyse ticket": has AI read a ticket now. Its result is what AI tells of it; `skipped` says why there is nothing new. */
export class AnalyseNode extends ThinkingNode {
  protected async think({ ticketId }: { ticketId: string }) {
    const { db } = this.desk;
    const findings = await analyseTicket(this.desk, ticketId, null);
    await writeTransaction(db, async (transaction) => {
      await dropJobOf(this.desk, ticketId, transaction);
      if (findings) await writeFindings(this.desk, ticketId, findings, transaction);
    });
    const ticket = (await db.getRepository('ticketingTickets').findOne({ filterByTk: ticketId })) as Model | null;
    return { ...toldOfTicket((ticket?.toJSON() ?? {}) as Record<string, unknown>), skipped: findings ? null : 'switchedOff' };
  }
}
