import path from 'node:path';
import type { Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { afterCommit, PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, type Clock } from '@ticketing/plugin-tickets';
import { registerActions } from './actions/register-actions';
import type { AiDesk } from './ai-desk';
import { analyseDue } from './analysis/analyse-due';
import { addJob, isWaiting } from './analysis/due-jobs';
import { AnalysisLine } from './analysis/analysis-line';
import { startAnalysis } from './analysis/start-analysis';
import { autoReply, startAutoReply } from './auto-reply/auto-reply';
import { LiveClassifier } from './classifier/live-classifier';
import { Trainer } from './classifier/trainer';
import { introduceEmployees } from './employees/employee-words';
import { extendStockEmployees } from './employees/stock-employees';
import { describeAiErrors } from './errors/ai-errors';
import { AI_COLUMNS } from './fields/ticket-columns';
import { ModelPause } from './model/model-pause';
import { takenSteps } from './proposals/settle-taken-steps';
import { blockSecrets } from './replies/block-secrets';
import { registerTools } from './tools/register-tools';
import { endInterruptedNodes, registerWorkflow } from './workflow/register-workflow';
import { seedWorkflows } from './workflow/seed-workflows';

/** Of our locale files. */
const LANGUAGES = ['en-US', 'zh-CN'];

/** What AI does beside people: it reads tickets and replies, and people decide. */
export class PluginAiTeamServer extends Plugin {
  clock: Clock = systemClock;
  private desk!: AiDesk;

  /** Analyses every ticket that waits for it; runs after each new ticket and every half minute by itself. */
  analyseWaiting() {
    return this.desk.line.go();
  }

  /** Lets a ticket be analysed from the commit of `transaction` on; for tickets that come with their past, which nobody else announces. Nothing where it waits already. */
  async letAnalyse(ticketId: string, transaction: Transaction) {
    if (!(await isWaiting(this.desk, ticketId, transaction))) await addJob(this.desk, ticketId, transaction);
    afterCommit(transaction, () => this.desk.trainer.lookAgain());
  }

  /** Trains the classifier of categories now; runs by itself when that is due. Answers whether it did. */
  train() {
    return this.desk.trainer.train();
  }

  /** Answers a ticket with an article if the rule of the desk allows it; runs after each analysis by itself. Answers whether it did. */
  autoReply(ticketId: string) {
    return autoReply(this.desk, ticketId);
  }

  /** Brings the workflows of this plugin, once each; runs at every start by itself. */
  seedWorkflows() {
    return seedWorkflows(this.desk);
  }

  /** Lets executions go on whose node of AI was interrupted; runs every half minute by itself. */
  endInterruptedNodes() {
    return endInterruptedNodes(this.desk);
  }

  async beforeEnable() {
    if (!this.app.pm.get(PluginTicketsServer)?.isAvailable) {
      throw new Error('@ticketing/plugin-ai-team needs @ticketing/plugin-tickets: enable that plugin first.');
    }
  }

  async load() {
    const tickets = this.app.pm.get(PluginTicketsServer);
    // Tickets may be switched off later; the app must start all the same.
    if (!tickets?.businessTypes) {
      this.log.error('The AI team is off: @ticketing/plugin-tickets is not enabled');
      return;
    }
    this.desk = this.deskWith(tickets);
    describeAiErrors();
    tickets.registries.fieldExtensions.register(AI_COLUMNS);
    blockSecrets(this.db);
    startAnalysis(this.desk);
    startAutoReply(this.desk);
    tickets.registries.eventKeepers.register(takenSteps(this.desk));
    registerWorkflow(this.desk);
    registerActions(this.desk);
    registerTools(this.desk);
    introduceEmployees(this.app, LANGUAGES);
    this.app.on('afterStart', () => extendStockEmployees(this.desk));
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => tickets.pagePacks.register(pack));
  }

  private deskWith(tickets: PluginTicketsServer): AiDesk {
    const { app, db } = this;
    // The clock is read at every use: tests exchange it.
    const now = (transaction?: Transaction) => timeOfWrite(this.clock, transaction);
    const world = { app, db, tickets, now };
    const desk: AiDesk = { ...world, classifier: new LiveClassifier(db), trainer: new Trainer(world), modelPause: new ModelPause(), stopping: new AbortController(), line: new AnalysisLine((isStopped) => analyseDue(desk, isStopped)) };
    return desk;
  }
}

export default PluginAiTeamServer;
