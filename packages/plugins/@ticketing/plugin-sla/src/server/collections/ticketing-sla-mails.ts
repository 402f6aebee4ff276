import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { MAIL_STATE_CHOICES } from '../fields/choices';
import { slaCollection } from '../fields/sla-collection';
import { tExpression } from '../locale';

const { belongsTo, choice, foreignKey, id, integer, line, moment, paragraph, systemFields } = columns;

/**
 * Alerts that go to one person by e-mail, and what became of them. The unique key keeps a person from being written to twice about one
 * alert. When an alert is taken back, mails about it that still wait go with it. Nobody writes here but the desk.
 */
export default defineCollection(
  slaCollection(
    'ticketingSlaMails',
    'Alert e-mails',
    'subject',
    [
      id(),
      foreignKey('alertId', tExpression('Alert ID')),
      belongsTo('alert', tExpression('Alert'), { target: 'ticketingSlaAlerts', foreignKey: 'alertId', label: 'level', onDelete: 'SET NULL' }),
      foreignKey('ticketId', tExpression('Ticket ID')),
      belongsTo('ticket', tExpression('Ticket'), { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
      foreignKey('userId', tExpression('Receiver ID')),
      belongsTo('user', tExpression('Receiver'), { target: 'users', foreignKey: 'userId', label: 'nickname', onDelete: 'CASCADE' }),
      line('channelName', tExpression('E-mail channel')),
      paragraph('subject', tExpression('Subject')),
      paragraph('text', tExpression('Text')),
      choice('state', tExpression('State'), MAIL_STATE_CHOICES),
      integer('tries', tExpression('Tries')),
      moment('queuedAt', tExpression('Queued at')),
      moment('nextTryAt', tExpression('Next try'), { index: true }),
      moment('sentAt', tExpression('Sent at')),
      paragraph('problem', tExpression('Problem')),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['alertId', 'userId'], unique: true }] },
  ),
);
