import type { Context, Next } from '@nocobase/actions';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { claimAnswer, keyedRequest, noteAnswer, rowOfRequest, type KeyedRequest } from '../idempotency/answer-once';
import type { IntakeDesk } from '../intake-desk';
import type { Receipt } from '../pipeline/file-submission';
import { readSubmission } from '../pipeline/read-submission';
import { receiveSubmission } from '../pipeline/receive-submission';
import { BATCH_SIZE } from '../pipeline/submission-schema';

interface Answered {
  receipt: Receipt;
  isReplay: boolean;
}

/** One submission of another system; see docs/reference/http-api.md. */
export const submit = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const { callerId, request } = await readCaller(ctx);
  const { receipt, isReplay } = await receiveOnce(desk, ctx.action.params.values, callerId, request);
  if (isReplay) ctx.set('Idempotency-Replayed', 'true');
  ctx.body = receipt;
  await next();
};

/** Many submissions at once. Each is filed or refused on its own; the answer has a row for each, in the order of the request. */
export const submitBatch = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const { callerId, request } = await readCaller(ctx);
  const { submissions } = (ctx.action.params.values ?? {}) as { submissions?: unknown };
  if (!Array.isArray(submissions) || !submissions.length || submissions.length > BATCH_SIZE) throw new TicketingError('intake.batchSize', { most: BATCH_SIZE });
  const results: object[] = [];
  let isReplay = true;
  for (const [index, submission] of submissions.entries()) {
    try {
      const answered = await receiveOnce(desk, submission, callerId, request && rowOfRequest(request, index));
      isReplay &&= answered.isReplay;
      results.push({ index, ok: true, ...answered.receipt });
    } catch (error) {
      if (!(error instanceof TicketingError) || error.code === 'intake.keyReused') throw error;
      isReplay = false;
      results.push({ index, ok: false, status: error.status, code: error.code, message: ctx.t(error.message), ...error.params });
    }
  }
  if (isReplay) ctx.set('Idempotency-Replayed', 'true');
  ctx.body = results;
  await next();
};

async function receiveOnce(desk: IntakeDesk, sent: unknown, callerId: string, request: KeyedRequest | null): Promise<Answered> {
  const submission = readSubmission(sent, 'api', callerId);
  if (!request) return { receipt: await receiveSubmission(desk, submission), isReplay: false };
  let isReplay = false;
  let noted: Receipt | null = null;
  const receipt = await receiveSubmission(desk, submission, {
    before: async (transaction, expected) => {
      noted = expected;
      const earlier = await claimAnswer(desk, request, expected, transaction);
      isReplay = earlier !== null;
      return earlier;
    },
    along: async (answer, transaction) => {
      if (answer.submissionId !== noted?.submissionId || answer.ticketId !== noted.ticketId) await noteAnswer(desk, request, answer, transaction);
    },
  });
  return { receipt, isReplay };
}

async function readCaller(ctx: Context): Promise<{ callerId: string; request: KeyedRequest | null }> {
  if (!(await permissionFor(ctx, 'ticketingSubmissions', 'create'))) throw new TicketingError('intake.notAllowed');
  const callerId = String(ctx.state.currentUser.id);
  const key = ctx.get('Idempotency-Key');
  if (!key) return { callerId, request: null };
  if (!/^[\x21-\x7E]{1,255}$/.test(key)) throw new TicketingError('intake.keyInvalid', { field: 'Idempotency-Key' });
  return { callerId, request: keyedRequest(callerId, key, ctx.action.params.values) };
}
