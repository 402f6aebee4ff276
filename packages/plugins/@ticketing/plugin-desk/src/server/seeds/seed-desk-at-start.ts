import type { Application } from '@nocobase/server';
import { seedDesk } from './seed-desk';

/**
 * Not in install(): when all plugins are installed together, the tables of pages and roles may not exist yet. A failure is told and
 * tried again at the next start; it must not keep the app from starting.
 */
export function seedDeskAtStart(app: Application): void {
  app.on('afterStart', async () => {
    try {
      await seedDesk(app, new Date());
    } catch (error) {
      app.log.error(`[desk] pages and roles were not seeded: ${error instanceof Error ? error.stack : String(error)}`);
    }
  });
}
