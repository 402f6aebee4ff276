import type { Desk } from './desk';
import { wakeAndClose } from './wake-and-close';

/** Every 30 seconds, on every node; a sweep that is still running on this node is not started twice. */
export function scheduleSweep(desk: Desk): void {
  let isRunning = false;
  desk.app.cronJobManager.addJob({
    cronTime: '*/30 * * * * *',
    onTick: async () => {
      if (isRunning) return;
      isRunning = true;
      try {
        await wakeAndClose(desk);
      } finally {
        isRunning = false;
      }
    },
  });
}
