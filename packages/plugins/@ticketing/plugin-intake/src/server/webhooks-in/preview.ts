import type { Context, Next } from '@nocobase/actions';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { mappingProblem, type Mapping, type Submission } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { NAMESPACE } from '../locale';
import { checkFiling } from '../pipeline/check-filing';
import { WEBHOOK_EXAMPLES } from './examples';
import type { ExpressionProblem } from './expressions/evaluate-expressions';
import { mapPayload } from './map-payload';

/** A problem as people read it. `index`: of which submission; null for all of them. */
interface ShownProblem {
  index: number | null;
  field: string;
  code: string;
  message: string;
}

/** What a source that is still being written would make of a sample payload. Writes nothing. Throws webhook.notAllowed, webhook.sourceInvalid. */
export const preview = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  await onlyWhoSetsUp(ctx);
  const draft = readDraft(ctx.action.params.values);
  const { isAccepted, items, problems } = await mapPayload(draft, draft.sample);
  const shown = (problem: ExpressionProblem, index: number | null): ShownProblem => ({ index, field: problem.field, code: problem.code, message: messageOf(ctx, problem) });
  const submissions: (Submission | null)[] = [];
  const all = problems.map((problem) => shown(problem, null));
  for (const [index, item] of items.entries()) {
    submissions.push(item.submission);
    const wrong = item.submission ? await problemOfFiling(desk, item.submission) : null;
    all.push(...[...item.problems, ...(wrong ? [wrong] : [])].map((problem) => shown(problem, index)));
  }
  ctx.body = { accepted: isAccepted, submissions, problems: all };
  await next();
};

/** The sources a new one can begin with, with a sample payload each. */
export const examples = () => async (ctx: Context, next: Next) => {
  await onlyWhoSetsUp(ctx);
  ctx.body = WEBHOOK_EXAMPLES;
  await next();
};

/** Throws webhook.notAllowed for who may not change sources. */
export async function onlyWhoSetsUp(ctx: Context): Promise<void> {
  if (!(await permissionFor(ctx, 'ticketingWebhookSources', 'update'))) throw new TicketingError('webhook.notAllowed');
}

function readDraft(sent: unknown) {
  const values = (sent ?? {}) as Record<string, unknown>;
  const text = (field: string): string | null => {
    const value = values[field] ?? null;
    if (value !== null && typeof value !== 'string') throw new TicketingError('webhook.sourceInvalid', { field });
    return value || null;
  };
  const wrong = mappingProblem(values.mapping ?? {});
  if (wrong) throw new TicketingError('webhook.sourceInvalid', wrong);
  if (typeof values.sample !== 'object' || values.sample === null) throw new TicketingError('webhook.sourceInvalid', { field: 'sample' });
  return {
    id: '', accept: text('accept'), each: text('each'), businessTypeCode: text('businessTypeCode'), sourceSystem: text('sourceSystem') ?? text('title') ?? 'sample',
    mapping: (values.mapping ?? {}) as Mapping, sample: values.sample,
  };
}

/** What only the desk knows: whether there is such a business type, category, field. */
async function problemOfFiling(desk: IntakeDesk, submission: Submission): Promise<ExpressionProblem | null> {
  try {
    await checkFiling(desk, submission);
    return null;
  } catch (error) {
    if (!(error instanceof TicketingError)) throw error;
    const field = String(error.params.field);
    return { field: error.code === 'intake.detailsUnknown' ? `details.${field}` : field, code: error.code, params: error.params };
  }
}

const messageOf = (ctx: Context, { code, params }: ExpressionProblem): string => {
  const { meaning, params: values } = new TicketingError(code, params);
  return ctx.t(meaning.message, { ns: meaning.namespace ?? NAMESPACE, ...values, interpolation: { escapeValue: false } });
};
