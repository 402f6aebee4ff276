import type { Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, type Clock } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { registerActions } from './actions/register-actions';
import { describeSlaErrors } from './errors/sla-errors';
import { addCalendarToCustomers } from './fields/customer-calendar';
import { SLA_COLUMNS } from './fields/ticket-columns';
import { followRules } from './hooks/follow-rules';
import { followTickets } from './hooks/follow-tickets';
import { announceKeptPromises } from './kept-promises/announce-kept-promises';
import { scheduleMails, sendMails } from './mails/send-mails';
import { workingTimeOf } from './rules/add-working-time';
import { seedSla, watchOpenTickets } from './seeds/seed-sla';
import type { SlaDesk } from './sla-desk';
import { deliverAlerts } from './sweep/deliver-alerts';
import { scheduleSweep, sweepAndDeliver } from './sweep/schedule-sweep';
import { sweepTickets } from './sweep/sweep-tickets';
import { registerWorkflow } from './workflow/register-workflow';

/** Promised times: working calendars, policies, clocks that pause, alerts that come once. */
export class PluginSlaServer extends Plugin {
  clock: Clock = systemClock;

  /** Finds what came due and tells of it; runs every 30 seconds by itself. */
  sweep() {
    return sweepAndDeliver(this.desk);
  }

  /** The first half of a sweep: records what came due. Answers how many tickets were read. */
  findDue() {
    return sweepTickets(this.desk);
  }

  /** The second half: tells people and workflows. Answers of how many alerts. */
  tellDue() {
    return deliverAlerts(this.desk);
  }

  /** Sends the alerts that wait to go by e-mail; runs every 30 seconds by itself. Answers how many were sent. */
  sendMails() {
    return sendMails(this.desk);
  }

  async beforeEnable() {
    if (!this.app.pm.get(PluginTicketsServer)?.isAvailable) {
      throw new Error('@ticketing/plugin-sla needs @ticketing/plugin-tickets: enable that plugin first.');
    }
  }

  async afterEnable() {
    await watchOpenTickets(this.desk);
  }

  async load() {
    const tickets = this.app.pm.get(PluginTicketsServer);
    // Tickets may be switched off later; the app must start all the same.
    if (!tickets?.businessTypes) {
      this.log.error('SLA is off: @ticketing/plugin-tickets is not enabled');
      return;
    }
    describeSlaErrors();
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => tickets.pagePacks.register(pack));
    tickets.registries.fieldExtensions.register(SLA_COLUMNS);
    tickets.registries.workingTime.register(workingTimeOf(this.desk));
    addCalendarToCustomers(this.db);
    followRules(this.desk);
    followTickets(this.desk);
    announceKeptPromises(this.desk);
    registerActions(this.desk);
    registerWorkflow(this.desk);
    scheduleSweep(this.desk);
    scheduleMails(this.desk);
    this.app.on('afterStart', () => seedSla(this.desk));
  }

  private get desk(): SlaDesk {
    const tickets = this.app.pm.get(PluginTicketsServer) as PluginTicketsServer;
    // The clock is read at every use: tests exchange it.
    return { app: this.app, db: this.db, tickets, now: (transaction?: Transaction) => timeOfWrite(this.clock, transaction) };
  }
}

export default PluginSlaServer;
