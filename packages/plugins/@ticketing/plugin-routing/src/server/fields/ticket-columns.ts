import { columns, type TicketFieldExtension } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, json, moment } = columns;

const FIELDS: TicketFieldExtension['fields'] = [
  foreignKey('queueId', tExpression('Queue ID')),
  belongsTo('queue', tExpression('Queue'), { target: 'ticketingQueues', foreignKey: 'queueId', label: 'name', onDelete: 'SET NULL' }),
  moment('queuedAt', tExpression('In the queue since')),
  // When a waiting ticket overflows, or one that nobody accepted goes back; the sweep looks at nothing else.
  moment('routingDueAt', tExpression('Next routing check'), { index: true, hidden: true }),
  json('requiredSkills', tExpression('Required skills')),
  foreignKey('routingRuleId', tExpression('Routing rule ID')),
];

/** All of it follows from the rules; what people should know of it has history rows of its own. */
const ruled = FIELDS.map(({ name }) => name).filter((name) => name !== 'queue');

/** Where a ticket waits, and what it asks of whoever takes it. It WAITS while it is new, has a queue and nobody has it. */
export const ROUTING_COLUMNS: TicketFieldExtension = { key: 'routing', fields: FIELDS, ruled, silent: ruled };
