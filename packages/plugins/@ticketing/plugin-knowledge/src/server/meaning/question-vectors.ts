import type { Vector } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { EmbeddingModel } from './embedding-model';

/** A question that waits longer is answered from its words. */
const TIMEOUT_MS = 2_500;
/** After a fault nobody waits for the service again before that time is over. */
const PAUSE_MS = 30_000;
/** Questions remembered on a node, the latest. */
const REMEMBERED = 500;
/** New questions of strangers a minute and node: each costs the desk something. */
const STRANGERS_A_MINUTE = 30;
const LONGEST = 2_000;

/** What questions mean, each asked of the model once as long as it is remembered. */
export class QuestionVectors {
  private readonly remembered = new Map<string, Vector>();
  private pausedUntil = 0;
  private minute = { began: 0, asked: 0 };

  constructor(private readonly desk: KnowledgeDesk) {}

  /** Null where the service does not answer in time, or strangers have asked enough for now. */
  async vectorOf(model: EmbeddingModel, text: string, isStranger: boolean): Promise<Vector | null> {
    const question = text.trim().slice(0, LONGEST);
    const key = `${model.name}\n${question}`;
    const known = this.remembered.get(key);
    if (known) return this.remember(key, known);
    const at = this.desk.now().getTime();
    if (!question || at < this.pausedUntil || (isStranger && !this.takeOfMinute(at))) return null;
    try {
      const [vector] = await model.embed([question], TIMEOUT_MS);
      return this.remember(key, vector);
    } catch (error) {
      this.pausedUntil = at + PAUSE_MS;
      this.desk.app.log.warn(`The embedding model ${model.name} does not answer; articles are searched by their words for ${PAUSE_MS / 1000} s: ${(error as Error).name}`);
      return null;
    }
  }

  /** The latest last: those not asked for longest go first. */
  private remember(key: string, vector: Vector): Vector {
    this.remembered.delete(key);
    this.remembered.set(key, vector);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= REMEMBERED) break;
      this.remembered.delete(oldest);
    }
    return vector;
  }

  private takeOfMinute(at: number): boolean {
    if (at - this.minute.began >= 60_000) this.minute = { began: at, asked: 0 };
    this.minute.asked += 1;
    return this.minute.asked <= STRANGERS_A_MINUTE;
  }
}
