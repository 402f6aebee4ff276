import type { Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, type Clock } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { registerActions } from './actions/register-actions';
import { describeIntakeErrors } from './errors/intake-errors';
import type { IntakeDesk } from './intake-desk';
import { rerunFailed } from './pipeline/rerun-failed';
import { registerPortal } from './portal/register-portal';
import { seedIntakeSettings } from './settings/intake-settings';
import { scheduleSweep } from './sweep/schedule-sweep';

/** One door for everything that comes from outside: forms, API, webhooks, portal; and the page where customers follow their ticket. */
export class PluginIntakeServer extends Plugin {
  clock: Clock = systemClock;

  /** Runs failed submissions again that are due; runs every 30 seconds by itself. Answers how many became tickets. */
  sweep() {
    return rerunFailed(this.desk);
  }

  async beforeEnable() {
    if (!this.app.pm.get(PluginTicketsServer)?.isAvailable) {
      throw new Error('@ticketing/plugin-intake needs @ticketing/plugin-tickets: enable that plugin first.');
    }
  }

  async load() {
    const tickets = this.app.pm.get(PluginTicketsServer);
    // Tickets may be switched off later; the app must start all the same.
    if (!tickets?.businessTypes) {
      this.log.error('Intake is off: @ticketing/plugin-tickets is not enabled');
      return;
    }
    describeIntakeErrors();
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => tickets.pagePacks.register(pack));
    registerActions(this.desk);
    registerPortal(this.desk);
    scheduleSweep(this.desk);
    this.app.on('afterStart', () => seedIntakeSettings(this.db));
  }

  private get desk(): IntakeDesk {
    return {
      app: this.app,
      db: this.db,
      tickets: this.app.pm.get(PluginTicketsServer) as PluginTicketsServer,
      newId: () => String(this.app.snowflakeIdGenerator.generate()),
      // The clock is read at every use: tests exchange it.
      now: (transaction?: Transaction) => timeOfWrite(this.clock, transaction),
    };
  }
}

export default PluginIntakeServer;
