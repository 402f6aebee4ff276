import type { TransitionInput } from '../../domain/lifecycle/decide-transition';
import { idIn, transitionInputOf } from '../actions/read-input';
import { TicketingError } from '../errors/ticketing-error';

type Values = Record<string, unknown>;

/** Variables lead to ids, to records, and to lists of one of them. */
function idValueOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? idValueOf(value[0]) : value;
  return value && typeof value === 'object' && 'id' in value ? value.id : value;
}

/** The id of the ticket a node or a manual start names. Throws ticket.notFound when there is none. */
export function readTicketId(value: unknown): string {
  const ticketId = idIn({ ticketId: idValueOf(value) }, 'ticketId');
  if (!ticketId) throw new TicketingError('ticket.notFound');
  return ticketId;
}

/** The id of a person or another thing, null when the field was left empty. */
export const readPersonId = (values: Values, field: string): string | null => idIn({ [field]: idValueOf(values[field]) }, field);

/** A text with its variables filled in; a text that is one variable becomes that variable's value, say a number. */
function textValueOf(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

/** What a "Ticket action" node says along with its action. Throws ticket.inputInvalid that names the field. */
export function readTransitionInput(values: Values): TransitionInput {
  const { pendingUntil } = values;
  return transitionInputOf({
    assigneeId: readPersonId(values, 'assigneeId'),
    reason: textValueOf(values.reason),
    resolution: textValueOf(values.resolution),
    pendingUntil: pendingUntil instanceof Date ? pendingUntil.toISOString() : pendingUntil,
    status: values.status || null,
    targetId: readPersonId(values, 'targetId'),
  });
}

/** The text of a comment. */
export function readContent(values: Values): string {
  const content = textValueOf(values.content) ?? '';
  if (typeof content !== 'string') throw new TicketingError('ticket.inputInvalid', { field: 'content' });
  return content;
}
