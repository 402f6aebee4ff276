import type { Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import path from 'node:path';
import { registerRights } from './access/register-rights';
import { registerActions } from './actions/register-actions';
import { BusinessTypeRegistry } from './business-types/business-type-registry';
import { renderTicketingErrors } from './errors/render-errors';
import { putCommonColumnsFirst } from './fields/common-columns-first';
import { keepWorkerId, offerWorkerId } from './nodes/lease-worker-id';
import { guardComments } from './hooks/comment-hooks';
import { keepAddressesAlike } from './hooks/contact-hooks';
import { connectBusinessTypes } from './hooks/business-type-hooks';
import { followDetails } from './hooks/details-hooks';
import { keepHistoryAppendOnly } from './hooks/history-is-append-only';
import { guardSettings } from './hooks/settings-hooks';
import { guardStatuses } from './hooks/status-hooks';
import { guardTickets } from './hooks/ticket-hooks';
import { returnTicketsOfDeletedUsers } from './hooks/user-hooks';
import { createRegistries } from './registries/create-registries';
import { extendTickets } from './registries/extend-tickets';
import { readPagePacks } from './registries/read-page-packs';
import { PLAIN_BUSINESS_TYPES } from './seeds/plain-business-types';
import { recordCollectionsInTurn } from './seeds/record-collections-in-turn';
import { seedTickets } from './seeds/seed-tickets';
import { addComment, type NewComment } from './services/add-comment';
import { dateRowsOfThePast } from './services/backdate';
import { systemClock, type Clock } from './services/clock';
import type { Desk } from './services/desk';
import { fileTicket, prepareTicket, type PreparedTicket, type TicketOrder } from './services/file-ticket';
import { projectColumns } from './services/project-columns';
import { beginAsWriterOnSqlite } from './services/write-transaction';
import { scheduleSweep } from './services/sweep-job';
import { transitionTicket, type TransitionOrder } from './services/transition-ticket';
import { wakeAndClose } from './services/wake-and-close';
import type { WriteOptions } from './services/write-mark';
import { registerWorkflow } from './workflow/register-workflow';

/** Tickets with a lifecycle, comments, customers, business types and history. What other plugins may use stands here. */
export class PluginTicketsServer extends Plugin {
  clock: Clock = systemClock;
  readonly registries = createRegistries();
  businessTypes!: BusinessTypeRegistry;
  private isBeingEnabled = false;

  /** Whether plugins that need tickets may be enabled: tickets are on, or are being switched on in the same go before them. */
  get isAvailable(): boolean {
    return Boolean(this.enabled) || this.isBeingEnabled;
  }

  get pagePacks() {
    return this.registries.pagePacks;
  }

  /** Takes a ticket through a lifecycle action; see services/transition-ticket.ts. */
  transition(order: TransitionOrder, transaction?: Transaction) {
    return transitionTicket(this.desk, order, transaction);
  }

  /** Adds a comment with all that follows; see services/add-comment.ts. */
  comment(comment: NewComment, context?: WriteOptions['context'], transaction?: Transaction) {
    return addComment(this.desk, comment, context, transaction);
  }

  /** To be called before the transaction in which `file` is; see services/file-ticket.ts. */
  prepareTicket() {
    return prepareTicket(this.desk);
  }

  /** Files a ticket with its business row and files for somebody who is no user; see services/file-ticket.ts. */
  file(order: TicketOrder, prepared: PreparedTicket, transaction: Transaction) {
    return fileTicket(this.desk, order, prepared, transaction);
  }

  /** Writes columns of a field extension that only mirror other facts; see services/project-columns.ts. */
  project(ticketId: string, columns: Record<string, unknown>, transaction: Transaction) {
    return projectColumns(this.db, this.registries, ticketId, columns, transaction);
  }

  /** Wakes pending and closes resolved tickets that are due; runs every 30 seconds by itself. */
  sweep() {
    return wakeAndClose(this.desk);
  }

  /** Brings statuses, settings and business types that are missing; runs at every start by itself. */
  seed() {
    return seedTickets(this.db, this.businessTypes);
  }

  async afterAdd() {
    if (this.enabled) offerWorkerId(this.app);
  }

  async beforeEnable() {
    this.isBeingEnabled = true;
  }

  async load() {
    beginAsWriterOnSqlite(this.db);
    this.businessTypes = new BusinessTypeRegistry(this.db);
    PLAIN_BUSINESS_TYPES.forEach((type) => this.businessTypes.define(type));
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => this.pagePacks.register(pack));
    recordCollectionsInTurn(this.app);
    extendTickets(this.db, this.registries);
    putCommonColumnsFirst(this.app);
    renderTicketingErrors(this.app);
    registerRights(this.app);
    registerActions(this.desk);
    dateRowsOfThePast(this.db);
    guardTickets(this.desk);
    guardComments(this.desk);
    guardStatuses(this.desk);
    guardSettings(this.db);
    keepAddressesAlike(this.db);
    keepHistoryAppendOnly(this.db);
    connectBusinessTypes(this.desk);
    followDetails(this.desk);
    returnTicketsOfDeletedUsers(this.desk);
    registerWorkflow(this.desk);
    scheduleSweep(this.desk);
    keepWorkerId(this.app);
    this.app.on('afterStart', () => this.seed());
  }

  private get desk(): Desk {
    // The clock is read at every use: tests exchange it.
    return { app: this.app, db: this.db, registries: this.registries, clock: { now: () => this.clock.now() } };
  }
}

export default PluginTicketsServer;
