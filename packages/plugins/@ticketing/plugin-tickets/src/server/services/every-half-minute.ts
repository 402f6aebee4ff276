import type { Application } from '@nocobase/server';

/**
 * Does `work` every 30 seconds on every node; a round that is still running on this node is not begun twice. A fault is logged and the
 * next round tries again: the app may be about to stop, or its database away for a moment.
 */
export function everyHalfMinute(app: Application, name: string, work: () => Promise<unknown>): void {
  const { cronJobManager } = app;
  let isRunning = false;
  const job = cronJobManager.addJob({
    cronTime: '*/30 * * * * *',
    onTick: async () => {
      if (isRunning) return;
      isRunning = true;
      try {
        await work();
      } catch (error) {
        app.log.error(`${name} failed and will be tried again: ${(error as Error).message}`);
      } finally {
        isRunning = false;
      }
    },
  });
  // After a reload the plugin is loaded anew, and with it comes another job.
  app.once('beforeReload', () => cronJobManager.removeJob(job));
}
