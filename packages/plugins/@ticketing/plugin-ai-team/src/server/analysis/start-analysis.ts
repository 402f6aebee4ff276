import { afterCommit, everyHalfMinute, type EventKeeper } from '@ticketing/plugin-tickets';
import type { AiDesk } from '../ai-desk';
import { modelRevision } from '../classifier/model-revision';
import { correctionBy } from '../corrections/keep-correction';
import { addJob } from './due-jobs';

/** Has every new ticket analysed after its commit, and learns from what people change. */
export function startAnalysis(desk: AiDesk): void {
  const { app, db, line, stopping, tickets, trainer } = desk;
  let isStopping = false;
  const quietly = (name: string, work: () => Promise<void>) => void work().catch((error: Error) => isStopping || app.log.error(`${name} failed and will be tried again: ${error.message}`));
  // The answer to whoever filed the ticket goes first.
  const soon = () => setImmediate(() => quietly('analysing tickets', () => line.go()));
  tickets.registries.eventKeepers.register(keeper(desk, soon));
  everyHalfMinute(app, 'analysing tickets', () => line.go());
  everyHalfMinute(app, 'training', () => trainer.keepTrained());
  app.on('afterStart', async () => {
    await modelRevision.begin(db);
    quietly('training', () => trainer.keepTrained());
  });
  for (const event of ['beforeStop', 'beforeReload']) {
    app.once(event, async () => {
      isStopping = true;
      trainer.stop();
      stopping.abort();
      await line.stop();
    });
  }
}

/** The wish is written with the ticket: a node that ends right after it loses nothing. */
const keeper = (desk: AiDesk, soon: () => void): EventKeeper => ({
  key: 'ai',
  async keep(kept) {
    if (kept.name === 'ticketing:ticket.updated') await correctionBy(desk, kept.event, kept.transaction);
    if (kept.name !== 'ticketing:ticket.created') return;
    await addJob(desk, kept.event.ticketId, kept.transaction);
    afterCommit(kept.transaction, soon);
  },
});
