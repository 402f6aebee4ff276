import type { SlaDesk } from '../sla-desk';
import { deliverAlerts } from './deliver-alerts';
import { sweepTickets } from './sweep-tickets';

/** Finds what came due, then tells of it. */
export async function sweepAndDeliver(desk: SlaDesk): Promise<{ swept: number; delivered: number }> {
  return { swept: await sweepTickets(desk), delivered: await deliverAlerts(desk) };
}

/** Every 30 seconds, on every node; a sweep that is still running on this node is not started twice. */
export function scheduleSweep(desk: SlaDesk): void {
  let isRunning = false;
  desk.app.cronJobManager.addJob({
    cronTime: '*/30 * * * * *',
    onTick: async () => {
      if (isRunning) return;
      isRunning = true;
      try {
        await sweepAndDeliver(desk);
      } finally {
        isRunning = false;
      }
    },
  });
}
