import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { ticketForCaller, TicketingError } from '@ticketing/plugin-tickets';
import { plainTextOf } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { ticketMaterial } from '../prompts/ticket-material';
import { translate, type Translation } from './translate';

const LONGEST = 20_000;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

/** Translates a message of a ticket, its request, or a text the caller writes. Throws ai.inputInvalid. */
export async function translateForCaller(desk: AiDesk, ctx: Context): Promise<Translation> {
  const ticket = await ticketForCaller(ctx, 'view');
  const { commentId, text, to } = ((ctx.action.params as { values?: object }).values ?? {}) as Record<string, unknown>;
  if (typeof to !== 'string' || !LANGUAGE.test(to)) throw new TicketingError('ai.inputInvalid', { field: 'to' });
  if (text != null && (typeof text !== 'string' || text.length > LONGEST)) throw new TicketingError('ai.inputInvalid', { field: 'text' });
  const ticketId = String(ticket.get('id'));
  const comment = commentId == null ? null : await commentOf(desk, ticketId, commentId);
  const html = comment ? comment.get('content') : ticket.get('description');
  const material = await ticketMaterial(desk, ticketId);
  return translate(desk, {
    ticketId, commentId: comment && String(comment.get('id')), isKept: typeof text !== 'string', to, names: material?.names ?? [], userId: String(ctx.state.currentUser.id),
    text: typeof text === 'string' ? text : plainTextOf(String(html ?? '').slice(0, LONGEST * 4)).text.trim().slice(0, LONGEST),
  });
}

async function commentOf({ db }: AiDesk, ticketId: string, commentId: unknown): Promise<Model> {
  const isId = /^\d{1,18}$/.test(String(commentId));
  const comment = isId ? ((await db.getCollection('ticketingComments').model.findOne({ where: { id: String(commentId), ticketId } as never })) as Model | null) : null;
  if (!comment) throw new TicketingError('ai.inputInvalid', { field: 'commentId' });
  return comment;
}
