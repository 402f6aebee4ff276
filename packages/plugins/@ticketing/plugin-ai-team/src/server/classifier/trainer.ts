import { Op, type Model } from '@nocobase/database';
import { enabledCategories, writeTransaction } from '@ticketing/plugin-tickets';
import { SMALL_SET, trainingIsDue, type TrainingFacts } from '../../domain';
import type { AiWorld } from '../ai-desk';
import { CATEGORY_MODEL, correctedSince } from './live-classifier';
import { modelRevision } from './model-revision';
import { trainInThread } from './train-in-thread';
import { MOST_TICKETS, readTrainingSet } from './training-set';

/** A claim that is older belongs to a node that ended. */
const CLAIM_MINUTES = 5;
/** Counting what there is to learn reads many rows: a node does it so often; while a desk has few tickets, sooner. */
const LOOK_MS = 10 * 60_000;
const LOOK_SMALL_MS = 10_000;

/** Trains the classifier of categories when that is due, one node at a time, in a thread beside the node. */
export class Trainer {
  private running: Promise<boolean> | null = null;
  private lookedAt = 0;
  private readonly end = new AbortController();

  constructor(private readonly desk: AiWorld) {}

  /** Trains where that is due. Whoever asks meanwhile waits for the training that is under way. */
  async keepTrained(): Promise<void> {
    await this.running;
    const trained = await this.lastTraining();
    const now = this.desk.now();
    if (trained?.trainedAt && now.getTime() - this.lookedAt < (isSmall(trained) ? LOOK_SMALL_MS : LOOK_MS)) return;
    this.lookedAt = now.getTime();
    if (trainingIsDue(await this.facts(trained), now)) await this.train();
  }

  /** The same where that takes a moment only: for a ticket that waits to be read. */
  async keepTrainedWhileSmall(): Promise<void> {
    const trained = await this.lastTraining();
    if (!trained?.trainedAt || isSmall(trained)) await this.keepTrained();
  }

  /** Many tickets came at once, as of the past: there is something to learn now. */
  lookAgain(): void {
    this.lookedAt = 0;
  }

  /** Trains now, and answers whether it did: not where another node does, or there is nothing to choose between. */
  train(): Promise<boolean> {
    this.running ??= this.claimAndTrain().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Ends a training that is under way. */
  stop(): void {
    this.end.abort();
  }

  private async claimAndTrain(): Promise<boolean> {
    const { db, now } = this.desk;
    const { model } = db.getCollection('ticketingAiModels');
    await model.findOrCreate({ where: { key: CATEGORY_MODEL }, defaults: { key: CATEGORY_MODEL } as never });
    const at = now();
    const claimedUntil = new Date(at.getTime() + CLAIM_MINUTES * 60_000);
    const isFree = { [Op.or]: [{ claimedUntil: null }, { claimedUntil: { [Op.lte]: at } }] };
    const [claimed] = await model.update({ claimedUntil }, { where: { key: CATEGORY_MODEL, ...isFree } as never, hooks: false });
    if (claimed !== 1) return false;
    const { examples, tickets, labels } = await readTrainingSet(this.desk);
    const stored = labels < 2 ? null : await trainInThread(examples, this.end.signal);
    await writeTransaction(db, async (transaction) => {
      const learned = stored ? { stored, examples: tickets, trainedAt: at } : {};
      await model.update({ ...learned, claimedUntil: null }, { where: { key: CATEGORY_MODEL }, hooks: false, transaction });
      if (stored) await modelRevision.markChanged(db, transaction);
    });
    return stored !== null;
  }

  private async lastTraining(): Promise<{ trainedAt: Date | null; examples: number } | null> {
    const row = (await this.desk.db.getCollection('ticketingAiModels').model.findOne({ where: { key: CATEGORY_MODEL }, attributes: ['trainedAt', 'examples'] })) as Model | null;
    return row && { trainedAt: row.get('trainedAt') as Date | null, examples: Number(row.get('examples') ?? 0) };
  }

  private async facts(trained: { trainedAt: Date | null; examples: number } | null): Promise<TrainingFacts> {
    const { db } = this.desk;
    const trainedAt = trained?.trainedAt ?? null;
    const rows = trainedAt
      ? await db.getCollection('ticketingTickets').model.findAll({ where: { categoryCode: { [Op.ne]: null } } as never, attributes: ['id'], order: [['id', 'DESC']], limit: MOST_TICKETS, raw: true })
      : [];
    // A full set grows no more: then those that are newer than the training count.
    const newer = trainedAt && rows.length === MOST_TICKETS ? await db.getCollection('ticketingTickets').model.count({ where: { categoryCode: { [Op.ne]: null }, createdAt: { [Op.gt]: trainedAt } } as never }) : 0;
    return {
      trainedAt, learnedTickets: trained?.examples ?? 0, tickets: rows.length + newer,
      corrections: trainedAt ? await db.getCollection('ticketingAiCorrections').model.count({ where: correctedSince(trainedAt) as never }) : 0,
      categories: (await enabledCategories(db)).length,
    };
  }
}

const isSmall = ({ examples }: { examples: number }): boolean => examples < SMALL_SET;
