import type { Application } from '@nocobase/server';
import type { Model, Transaction } from '@nocobase/database';
import { isOpen, type StatusCategory } from '@ticketing/plugin-tickets';

/** What the demo asks of the plugin whose AI reads tickets. */
interface AiTeam {
  letAnalyse(ticketId: string, transaction: Transaction): Promise<void>;
}

/** Lets AI read a demo ticket that was played and is still worked on: it comes with its past, so that AI does not by itself. Does nothing where there is no AI. */
export function readByAi({ db, pm }: Pick<Application, 'db' | 'pm'>): (ticketId: string, transaction: Transaction) => Promise<void> {
  if (!db.hasCollection('ticketingAiJobs')) return async () => undefined;
  const ai = pm.get('@ticketing/plugin-ai-team') as unknown as AiTeam;
  return async (ticketId, transaction) => {
    const ticket = (await db.getModel('ticketingTickets').findByPk(ticketId, { transaction, attributes: ['statusCategory'] })) as Model;
    if (isOpen(ticket.get('statusCategory') as StatusCategory)) await ai.letAnalyse(ticketId, transaction);
  };
}
