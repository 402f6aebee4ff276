import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { isInTime, readProof, type Proof } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { takeFromLimit } from '../limits/take-from-limit';
import { fileKept } from '../pipeline/file-kept';
import { answerOf } from './answer-of';
import { isProven } from './check-proof';
import { claimOfDelivery } from './claim-delivery';
import { keepPayload } from './keep-payload';
import { noteProblem, noteReceived, noteSolved } from './note-on-source';
import { secretsOf } from './secrets';
import { sourceOf, webhookSources, type WebhookSource } from './source';

const LARGEST_BYTES = 1_048_576;
/** Refused ones have a limit of their own: whoever only knows the address takes nothing from the sender's. */
const REFUSED_PER_MINUTE = 60;

/**
 * One delivery of a source, from anybody. It is kept once it is proven to be the sender's, and answered with 202 whatever becomes of it: a sender cannot
 * repair a mapping. Throws webhook.unknown, webhook.notJson, webhook.tooLarge, webhook.refused, intake.tooMany.
 */
export const receiveWebhook = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const row = await sourceAt(desk, ctx.action.params.source);
  const source = sourceOf(row);
  const { body, payload } = readBody(ctx);
  const proof = await proofOf(desk, row, source, ctx, body);
  await takeFromLimit(desk, { name: 'webhook', subject: source.id, most: source.perMinute, windowMinutes: 1 });
  await noteReceived(desk, source.id);
  const { submissionId, isFirst } = await keepPayload(desk, source, claimOfDelivery(source, proof, body, desk.now()), payload);
  if (isFirst) await fileQuietly(desk, source, submissionId);
  ctx.status = 202;
  ctx.body = await answerOf(desk, submissionId);
  await next();
};

/** A source that is switched off answers like one that never was. */
async function sourceAt(desk: IntakeDesk, key: unknown): Promise<Model> {
  const row = typeof key === 'string' && /^[0-9a-f]{32}$/.test(key) ? ((await webhookSources(desk).findOne({ where: { key, isEnabled: true } })) as Model | null) : null;
  if (!row) throw new TicketingError('webhook.unknown');
  return row;
}

/** The body as it was sent, which is what was signed, and as it was read. The host reads JSON only, and refuses what is none. */
function readBody(ctx: Context): { body: string; payload: unknown } {
  const { rawBody, body } = ctx.request as unknown as { rawBody?: string; body?: unknown };
  if (typeof rawBody !== 'string' || !rawBody || !ctx.is('json', '+json')) throw new TicketingError('webhook.notJson');
  if (Buffer.byteLength(rawBody) > LARGEST_BYTES) throw new TicketingError('webhook.tooLarge', { most: LARGEST_BYTES / 1024 });
  return { body: rawBody, payload: body };
}

async function proofOf(desk: IntakeDesk, row: Model, source: WebhookSource, ctx: Context, body: string): Promise<Proof> {
  const proof = readProof(source.scheme, (name) => ctx.get(name), body);
  const isRight = proof !== null && isInTime(proof, desk.now(), source.toleranceSeconds) && isProven(source.scheme, proof, await secretsOf(desk, row));
  if (proof && isRight) return proof;
  await takeFromLimit(desk, { name: 'webhook.refused', subject: source.id, most: REFUSED_PER_MINUTE, windowMinutes: 1 });
  const refused = new TicketingError('webhook.refused');
  await noteProblem(desk, source.id, refused.message);
  throw refused;
}

async function fileQuietly(desk: IntakeDesk, source: WebhookSource, submissionId: string): Promise<void> {
  try {
    await fileKept(desk, submissionId);
    await noteSolved(desk, source.id);
  } catch (error) {
    desk.app.log.warn(`submission ${submissionId} of webhook source ${source.id} was kept and not filed: ${(error as Error).message}`);
    await noteProblem(desk, source.id, (error as Error).message);
  }
}
