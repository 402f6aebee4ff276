import type { Database, Transaction } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import type { PluginTicketsServer } from '@ticketing/plugin-tickets';
import type { AnalysisLine } from './analysis/analysis-line';
import type { LiveClassifier } from './classifier/live-classifier';
import type { Trainer } from './classifier/trainer';
import type { ModelPause } from './model/model-pause';

/** What the services of this plugin need of the world. */
export interface AiWorld {
  app: Application;
  db: Database;
  tickets: PluginTicketsServer;
  /** The time of a write: what its transaction tells of, otherwise now. */
  now(transaction?: Transaction): Date;
}

/** The world, with what works on this node. */
export interface AiDesk extends AiWorld {
  classifier: LiveClassifier;
  trainer: Trainer;
  line: AnalysisLine;
  modelPause: ModelPause;
  /** Ends what is asked of a model when the node stops. */
  stopping: AbortController;
}
