import { Op, type Database, type Model } from '@nocobase/database';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { learnCorrection, restoreClassifier, type Classifier, type StoredClassifier } from '../../domain';
import { modelRevision } from './model-revision';

export const CATEGORY_MODEL = 'category';

/** Clocks of nodes differ: what was corrected shortly before a training is learned once more, which changes nothing. */
const MARGIN_MS = 60_000;
/** Corrections that are learned without a training, the newest; a training takes them all. */
const MOST_AT_ONCE = 50;

export const correctedSince = (trainedAt: Date) => ({ at: { [Op.gt]: new Date(trainedAt.getTime() - MARGIN_MS) } });

/** The classifier of categories, the same on every node: each use asks whether something else was learned or corrected, and takes that over. */
export class LiveClassifier {
  private classifier: Classifier | null = null;
  /** Which training it comes from: when that was, and from how many tickets. */
  private training: string | null = null;
  /** When each correction that was learned beside the training was made, by its id. */
  private readonly learned = new Map<string, number>();
  private revision: string | null = null;
  private catchingUp: Promise<void> | null = null;

  constructor(private readonly db: Database) {}

  /** Null before the first training. Throws when the stored model cannot be read. */
  async current(): Promise<Classifier | null> {
    await this.catchingUp?.catch(() => undefined);
    this.catchingUp ??= this.catchUp().finally(() => {
      this.catchingUp = null;
    });
    await this.catchingUp;
    return this.classifier;
  }

  private async catchUp(): Promise<void> {
    // Read before the rows: what is written meanwhile is seen now or by the next use.
    const revision = await modelRevision.read(this.db, undefined);
    if (revision !== null && revision === this.revision) return;
    const { model } = this.db.getCollection('ticketingAiModels');
    const trained = (await model.findOne({ where: { key: CATEGORY_MODEL }, attributes: ['trainedAt', 'examples'] })) as Model | null;
    const trainedAt = trained?.get('trainedAt') as Date | null | undefined;
    if (!trainedAt) this.forget();
    else {
      const training = `${trainedAt.getTime()} ${trained?.get('examples')}`;
      if (training !== this.training) {
        await this.restore(trainedAt);
        this.training = training;
      }
      await this.learnCorrections(trainedAt);
    }
    this.revision = revision;
  }

  private forget(): void {
    this.classifier = null;
    this.training = null;
    this.learned.clear();
  }

  private async restore(trainedAt: Date): Promise<void> {
    this.forget();
    const row = (await this.db.getCollection('ticketingAiModels').model.findOne({ where: { key: CATEGORY_MODEL, trainedAt } as never, attributes: ['stored'] })) as Model | null;
    this.classifier = row && restoreClassifier(JSON.parse(String(row.get('stored'))) as StoredClassifier);
  }

  private async learnCorrections(trainedAt: Date): Promise<void> {
    const rows = (await this.db.getCollection('ticketingAiCorrections').model.findAll({
      where: correctedSince(trainedAt) as never, order: [['at', 'DESC'], ['id', 'DESC']], limit: MOST_AT_ONCE,
    })) as Model[];
    for (const row of rows.reverse()) {
      const [id, at] = [String(row.get('id')), (row.get('at') as Date).getTime()];
      if (!this.classifier || this.learned.get(id) === at) continue;
      this.classifier = learnCorrection(this.classifier, String(row.get('text') ?? ''), String(row.get('label')));
      this.learned.set(id, at);
      // Each takes some 50 ms of a large model; in between, the node does other work.
      await nextTurn();
    }
  }
}
