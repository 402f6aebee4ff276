import { columns, type TicketFieldExtension } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';
import { SLA_STATE_CHOICES } from './choices';

const { belongsTo, checkbox, choice, foreignKey, moment } = columns;

const FIELDS: TicketFieldExtension['fields'] = [
  foreignKey('slaPolicyId', tExpression('SLA policy ID')),
  belongsTo('slaPolicy', tExpression('SLA policy'), { target: 'ticketingSlaPolicies', foreignKey: 'slaPolicyId', label: 'name', onDelete: 'SET NULL' }),
  choice('slaState', tExpression('Service level'), SLA_STATE_CHOICES, { index: true }),
  moment('slaDueAt', tExpression('Next deadline')),
  moment('slaResponseDueAt', tExpression('First response due')),
  moment('slaNextReplyDueAt', tExpression('Next reply due')),
  moment('slaResolveDueAt', tExpression('Resolution due')),
  moment('slaPausedAt', tExpression('Paused since')),
  columns.integer('slaPausedMinutes', tExpression('Minutes paused')),
  columns.integer('slaResponseMinutes', tExpression('Working minutes to the first response')),
  columns.integer('slaResolveMinutes', tExpression('Working minutes to the resolution')),
  checkbox('isSlaResponseBreached', tExpression('First response too late')),
  checkbox('isSlaResolveBreached', tExpression('Resolution too late')),
  moment('slaNextCheckAt', tExpression('Next SLA check'), { index: true, hidden: true }),
];

/** All of it follows from history, policy and calendar: nobody sets it, and the history of a ticket does not tell it twice. */
const ruled = FIELDS.map(({ name }) => name).filter((name) => name !== 'slaPolicy');

/** The columns of the projection; see projection/project-reading.ts. */
export const SLA_COLUMNS: TicketFieldExtension = { key: 'sla', fields: FIELDS, ruled, silent: ruled };
