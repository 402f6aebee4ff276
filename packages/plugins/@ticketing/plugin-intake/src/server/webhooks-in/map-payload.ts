import type { Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { normalizeSubmission, requestFrom, type Submission } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { readSubmission } from '../pipeline/read-submission';
import type { Evaluation, ExpressionProblem } from './expressions/evaluate-expressions';
import { runExpressions } from './expressions/run-expressions';
import { sourceOf, webhookSources, type WebhookSource } from './source';

/** One submission of a payload, or what is wrong with it. */
export type Mapped = { submission: Submission; problems: [] } | { submission: null; problems: ExpressionProblem[] };

export interface MappedPayload {
  isAccepted: boolean;
  items: Mapped[];
  /** Of the payload as a whole. */
  problems: ExpressionProblem[];
}

type MappingSource = Pick<WebhookSource, 'id' | 'accept' | 'each' | 'mapping' | 'businessTypeCode' | 'sourceSystem'>;

/** What a source makes of a payload. Writes nothing, and fetches nothing. */
export async function mapPayload(source: MappingSource, payload: unknown): Promise<MappedPayload> {
  const { accept, each, mapping } = source;
  const evaluation = await runExpressions({ payload, accept, each, mapping });
  return { ...evaluation, items: evaluation.items.map((item) => readItem(source, item)) };
}

/**
 * The submissions of a payload that was kept, by the mapping its source has now; none when the source does not take it. Throws the first problem, or
 * webhook.sourceGone.
 */
export async function submissionsOfPayload(desk: IntakeDesk, row: Model): Promise<Submission[]> {
  const stored = (await webhookSources(desk).findByPk(row.get('sourceKey') as string)) as Model | null;
  if (!stored) throw new TicketingError('webhook.sourceGone');
  const { items, problems } = await mapPayload(sourceOf(stored), row.get('payload'));
  const [problem] = [...problems, ...items.flatMap((item) => item.problems)];
  if (problem) throw new TicketingError(problem.code, { field: problem.field, ...problem.params });
  return items.flatMap(({ submission }) => submission ?? []);
}

/** Held against what callers of the API may send: a mapping can do no more than they. */
function readItem({ id, businessTypeCode, sourceSystem }: MappingSource, { values, problems }: Evaluation['items'][number]): Mapped {
  if (problems.length) return { submission: null, problems };
  try {
    const usual = { ...(businessTypeCode && { businessTypeCode }), sourceSystem };
    const submission = normalizeSubmission(readSubmission({ ...usual, ...requestFrom(values) }, 'webhook', id));
    if (!submission.title) throw new TicketingError('intake.titleMissing', { field: 'title' });
    return { submission, problems: [] };
  } catch (error) {
    if (!(error instanceof TicketingError)) throw error;
    return { submission: null, problems: [{ field: String(error.params.field ?? 'mapping'), code: error.code, params: error.params }] };
  }
}
