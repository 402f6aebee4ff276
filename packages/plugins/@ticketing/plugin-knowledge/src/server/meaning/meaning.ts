import type { Model } from '@nocobase/database';
import { outstanding, similarity, type Near, type Vector } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import type { EmbeddingModel } from './embedding-model';
import { chosenModel, readMeaningRevision } from './meaning-settings';
import { QuestionVectors } from './question-vectors';
import { readVector } from './stored-vector';

/** More are never of use. */
const MOST = 50;

export interface MeaningQuestion {
  text: string;
  /** Whether somebody asks who did not sign in: what that costs has a limit. */
  isStranger: boolean;
  /** Which articles count. */
  has(id: string): boolean;
}

/** Finds articles by what they mean, on a desk that has chosen an embedding model; on others, and while its service does not answer, it finds nothing. */
export class Meaning {
  private model: EmbeddingModel | null = null;
  private vectors = new Map<string, Vector>();
  private revision: string | null = null;
  private readonly questions: QuestionVectors;

  constructor(private readonly desk: KnowledgeDesk) {
    this.questions = new QuestionVectors(desk);
  }

  async nearest({ text, isStranger, has }: MeaningQuestion): Promise<Near[]> {
    await this.catchUp();
    if (!this.model || !this.vectors.size) return [];
    const asked = await this.questions.vectorOf(this.model, text, isStranger);
    if (!asked) return [];
    const similarities = new Map<string, number>();
    for (const [id, vector] of this.vectors) if (has(id)) similarities.set(id, similarity(asked, vector));
    return outstanding(similarities, MOST);
  }

  private async catchUp(): Promise<void> {
    const revision = await readMeaningRevision(this.desk.db);
    if (revision === this.revision) return;
    const model = await chosenModel(this.desk);
    const rows = model ? ((await this.desk.db.getCollection('ticketingArticleVectors').model.findAll({ where: { model: model.name }, attributes: ['articleId', 'vector'] })) as Model[]) : [];
    this.vectors = new Map(rows.flatMap((row) => (row.get('vector') ? [[String(row.get('articleId')), readVector(String(row.get('vector')))]] : [])));
    this.model = model;
    this.revision = revision;
  }
}
