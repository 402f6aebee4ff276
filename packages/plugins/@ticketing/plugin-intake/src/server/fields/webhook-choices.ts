// Choices of the collections of outgoing webhooks. Labels are locale keys of this plugin.
import { TICKET_EVENT_NAMES, type TicketEventName } from '@ticketing/plugin-tickets/domain';
import { DELIVERY_STATES, SEND_PROBLEMS, type DeliveryState, type DisabledReason, type SendProblem } from '../../domain';
import { tExpression } from '../locale';

const EVENTS: Record<TicketEventName, string> = {
  'ticketing:ticket.created': 'Ticket filed',
  'ticketing:ticket.updated': 'Ticket changed',
  'ticketing:ticket.transitioned': 'Status changed',
  'ticketing:ticket.commented': 'Comment added',
  'ticketing:ticket.detailsChanged': 'Business fields changed',
  'ticketing:ticket.deleted': 'Ticket deleted',
};
const STATES: Record<DeliveryState, { label: string; color: string }> = {
  waiting: { label: 'Waiting', color: 'blue' },
  delivered: { label: 'Delivered', color: 'green' },
  dead: { label: 'Given up', color: 'red' },
};
const PROBLEMS: Record<SendProblem, string> = {
  privateHost: 'The host belongs to a private network',
  unknownHost: 'The name of the host is not known',
  unreachable: 'The host cannot be reached',
  timeout: 'No answer within 10 seconds',
  redirect: 'Answered with a redirect, which is not followed',
  status: 'Answered with an error',
  secret: 'The secret cannot be read; make a new one',
};
const DISABLED_REASONS: Record<DisabledReason, string> = { gone: 'The receiver answered that it is gone', failing: 'Nothing was taken for five days' };

export const TICKET_EVENT_CHOICES = TICKET_EVENT_NAMES.map((value) => ({ value, label: tExpression(EVENTS[value]) }));
export const DELIVERY_STATE_CHOICES = DELIVERY_STATES.map((value) => ({ value, ...STATES[value], label: tExpression(STATES[value].label) }));
export const SEND_PROBLEM_CHOICES = SEND_PROBLEMS.map((value) => ({ value, label: tExpression(PROBLEMS[value]) }));
export const DISABLED_REASON_CHOICES = Object.entries(DISABLED_REASONS).map(([value, label]) => ({ value, label: tExpression(label) }));
