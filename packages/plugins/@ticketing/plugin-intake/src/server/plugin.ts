import type { Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, writeTransaction, type Clock } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { registerActions } from './actions/register-actions';
import { describeIntakeErrors } from './errors/intake-errors';
import { keepSubmissionsBehindTheDoor } from './forms/create-submission';
import { seedForms } from './forms/seed-forms';
import type { IntakeDesk } from './intake-desk';
import { checkEmailChannel } from './mails/check-channel';
import { scheduleMails, sendMails } from './mails/send-mails';
import { rerunFailed } from './pipeline/rerun-failed';
import { registerPortal } from './portal/register-portal';
import { seedIntakeSettings } from './settings/intake-settings';
import { removeOrphanedFiles } from './sweep/remove-orphaned-files';
import { scheduleSweep } from './sweep/schedule-sweep';
import { issueToken, revokeTokens } from './tracking/tracking-token';
import { registerWebhooksIn } from './webhooks-in/register-webhooks-in';
import { startWebhooksOut, type WebhooksOut } from './webhooks-out/start-webhooks-out';

/** One door for everything that comes from outside: forms, API, webhooks, portal; and the page where customers follow their ticket. */
export class PluginIntakeServer extends Plugin {
  clock: Clock = systemClock;
  private webhooksOut!: WebhooksOut;

  /** Brings settings and forms that are missing; runs at every start by itself. */
  async seed() {
    await seedIntakeSettings(this.db);
    await seedForms(this.desk);
  }

  /** Runs failed submissions again that are due; runs every 30 seconds by itself. Answers how many became tickets. */
  sweep() {
    return rerunFailed(this.desk);
  }

  /** Sends mails to customers that are due; runs every 30 seconds by itself. Answers how many were sent. */
  sendMails() {
    return sendMails(this.desk);
  }

  /** Removes files that were uploaded a day ago and never attached; runs every hour by itself. Answers how many went. */
  removeOrphanedFiles() {
    return removeOrphanedFiles(this.desk);
  }

  /** A key with which whoever has it follows one ticket on its page; see tracking/tracking-token.ts. */
  issueTrackingKey(ticketId: string) {
    return writeTransaction(this.db, (transaction) => issueToken(this.desk, { ticketId, reader: 'requester' }, transaction));
  }

  /** Closes all links to a ticket. */
  revokeTrackingKeys(ticketId: string) {
    return revokeTokens(this.desk, ticketId);
  }

  /** Sends the webhooks that are due and waits for them; runs every 30 seconds by itself. */
  deliver() {
    return this.webhooksOut.deliver();
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
    keepSubmissionsBehindTheDoor(this.db);
    checkEmailChannel(this.db);
    registerActions(this.desk);
    registerWebhooksIn(this.desk);
    this.webhooksOut = startWebhooksOut(this.desk);
    registerPortal(this.desk);
    scheduleSweep(this.desk);
    scheduleMails(this.desk);
    this.app.on('afterStart', () => this.seed());
    // Forms come with the host's plugin of public forms, which may be switched on later.
    this.app.on('afterEnablePlugin', () => this.seed());
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
