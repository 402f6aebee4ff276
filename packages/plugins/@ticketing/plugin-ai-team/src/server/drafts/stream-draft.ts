import type { Context } from '@nocobase/actions';
import { permissionFor, ticketForCaller, TicketingError, WORK_ON_TICKETS } from '@ticketing/plugin-tickets';
import { PassThrough } from 'node:stream';
import { REPLY_TONES, type ReplyTone } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { reviewReply } from '../replies/review-reply';
import { draftReply, type DraftOrder } from './draft-reply';

const LONGEST_INSTRUCTION = 1_000;

/** Drafts a reply for the caller and tells it as it comes, as server-sent events; see docs/reference/http-api.md. Throws ai.inputInvalid. */
export async function streamDraft(desk: AiDesk, ctx: Context): Promise<PassThrough> {
  const order = await orderOf(ctx);
  const events = new PassThrough();
  const gone = new AbortController();
  (ctx as unknown as { res: NodeJS.EventEmitter }).res.once('close', () => gone.abort());
  const tell = (event: object) => void (gone.signal.aborted || events.write(`data: ${JSON.stringify(event)}\n\n`));
  Object.assign(ctx, { withoutDataWrapping: true });
  ctx.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no' });
  void draftReply(desk, order, tell, gone.signal)
    .then((draft) => {
      if ('skippedBecause' in draft) return tell({ type: 'skipped', because: draft.skippedBecause });
      const { text, ...facts } = draft;
      return tell({ type: 'end', ...facts, findings: reviewReply(text).findings });
    })
    .catch((error: Error) => {
      desk.app.log.error(`drafting a reply failed: ${error.message}`, { stack: error.stack });
      tell({ type: 'skipped', because: 'failed' });
    })
    .finally(() => events.end());
  return events;
}

async function orderOf(ctx: Context): Promise<DraftOrder> {
  const ticket = await ticketForCaller(ctx, WORK_ON_TICKETS);
  const { tone, instruction } = ((ctx.action.params as { values?: object }).values ?? {}) as Record<string, unknown>;
  if (!REPLY_TONES.includes(tone as ReplyTone)) throw new TicketingError('ai.inputInvalid', { field: 'tone' });
  if (instruction != null && (typeof instruction !== 'string' || instruction.length > LONGEST_INSTRUCTION)) throw new TicketingError('ai.inputInvalid', { field: 'instruction' });
  const user = ctx.state.currentUser as { id: string | number; nickname?: string | null; username?: string };
  const view = await permissionFor(ctx, 'ticketingTickets', 'view');
  return {
    ticketId: String(ticket.get('id')), tone: tone as ReplyTone, instruction: (instruction as string | undefined)?.trim() || null,
    writer: { userId: String(user.id), name: user.nickname || user.username || '', filter: view?.filter ?? {} },
  };
}
