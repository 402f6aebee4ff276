import type { Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, type Clock } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { registerActions } from './actions/register-actions';
import { assigneeFacts } from './agents/assignee-facts';
import { queuesOfAgents } from './agents/queues-of-agents';
import { assignBest } from './assignments/assign-best';
import { ChainsOfTickets } from './drain/chains-of-tickets';
import { drainQueue } from './drain/drain-queue';
import { DrainRounds } from './drain/drain-rounds';
import { describeRoutingErrors } from './errors/routing-errors';
import { addCalendarToQueues, addRequiredSkills, indexWaitingTickets } from './fields/extend-collections';
import { ROUTING_COLUMNS } from './fields/ticket-columns';
import { followAgents } from './hooks/follow-agents';
import { followSetup } from './hooks/follow-setup';
import { followTickets } from './hooks/follow-tickets';
import { recountLoads } from './ledger/recount-loads';
import type { RoutingDesk } from './routing-desk';
import { setupRevision } from './setup/setup-revision';
import { scheduleSweep, sweep, SweepMemory } from './sweep/schedule-sweep';
import { registerWorkflow } from './workflow/register-workflow';

/** Queues, skills and rules that give every ticket to the person who fits. */
export class PluginRoutingServer extends Plugin {
  clock: Clock = systemClock;
  private drains!: DrainRounds;
  private chains!: ChainsOfTickets;
  private readonly memory = new SweepMemory();

  /** Moves what is due and drains all queues; runs every 30 seconds by itself. */
  sweep() {
    return sweep(this.desk, this.memory);
  }

  /** Counts the load of all agents anew; runs at every start and every hour by itself. Answers how many were wrong. */
  recount() {
    return recountLoads(this.desk);
  }

  /** Gives a ticket that nobody has to the best agent of its queue; see assignments/assign-best.ts. */
  assignBest(ticketId: string, transaction: Transaction) {
    return assignBest(this.desk, { ticketId, queueId: null, actorName: null }, transaction);
  }

  /** Until no queue is being drained on this node. */
  settled() {
    return this.drains.settled();
  }

  async beforeEnable() {
    if (!this.app.pm.get(PluginTicketsServer)?.isAvailable) {
      throw new Error('@ticketing/plugin-routing needs @ticketing/plugin-tickets: enable that plugin first.');
    }
  }

  async load() {
    const tickets = this.app.pm.get(PluginTicketsServer);
    // Tickets may be switched off later; the app must start all the same.
    if (!tickets?.businessTypes) {
      this.log.error('Routing is off: @ticketing/plugin-tickets is not enabled');
      return;
    }
    this.chains = new ChainsOfTickets();
    this.drains = new DrainRounds({
      gatherMs: 50,
      drain: (queueId) => drainQueue(this.desk, queueId),
      queuesOf: (userIds) => queuesOfAgents(this.db, userIds),
      onFault: (error, queueId) => this.log.error(`draining queue ${queueId ?? '(of agents)'} failed, the sweep goes on: ${error.message}`, { stack: error.stack }),
    });
    describeRoutingErrors();
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => tickets.pagePacks.register(pack));
    tickets.registries.fieldExtensions.register(ROUTING_COLUMNS);
    indexWaitingTickets(this.db);
    addRequiredSkills(this.db);
    addCalendarToQueues(this.db);
    followSetup(this.desk);
    followAgents(this.desk);
    followTickets(this.desk);
    tickets.registries.assigneeFacts.register(assigneeFacts(this.desk));
    registerActions(this.desk);
    registerWorkflow(this.desk);
    scheduleSweep(this.desk, this.memory);
    this.app.on('afterStart', () => setupRevision.begin(this.db));
    this.app.on('afterStart', () => recountLoads(this.desk));
    for (const event of ['beforeStop', 'beforeReload']) this.app.once(event, () => this.drains.stop());
  }

  private get desk(): RoutingDesk {
    const tickets = this.app.pm.get(PluginTicketsServer) as PluginTicketsServer;
    return {
      app: this.app,
      db: this.db,
      tickets,
      drains: this.drains,
      chains: this.chains,
      newId: () => String(this.app.snowflakeIdGenerator.generate()),
      // The clock is read at every use: tests exchange it.
      now: (transaction?: Transaction) => timeOfWrite(this.clock, transaction),
    };
  }
}

export default PluginRoutingServer;
