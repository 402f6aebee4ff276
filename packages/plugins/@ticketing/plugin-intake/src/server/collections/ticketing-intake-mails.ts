import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { LANGUAGE_CHOICES, MAIL_KIND_CHOICES, MAIL_STATE_CHOICES } from '../fields/choices';
import { intakeCollection } from '../fields/intake-collection';
import { tExpression } from '../locale';

const { choice, email, id, integer, line, moment, systemFields } = columns;

/**
 * Mails to strangers that wait to be sent, and what became of them: receipts of submissions, and links people asked for. Their text is made when
 * they are sent: the keys in it are kept nowhere.
 */
export default defineCollection(
  intakeCollection(
    'ticketingIntakeMails',
    'Mails to customers',
    'email',
    [
      id(),
      choice('kind', tExpression('Kind'), MAIL_KIND_CHOICES),
      email('email', tExpression('Receiver')),
      choice('languageCode', tExpression('Language'), LANGUAGE_CHOICES),
      // Not a relation: a mail outlives its ticket.
      { name: 'ticketId', type: 'bigInt', interface: 'integer', uiSchema: { type: 'number', title: tExpression('Ticket ID'), 'x-component': 'InputNumber', 'x-read-pretty': true } },
      choice('state', tExpression('State'), MAIL_STATE_CHOICES),
      integer('tries', tExpression('Tries')),
      moment('queuedAt', tExpression('Queued at')),
      moment('nextTryAt', tExpression('Next try'), { index: true }),
      moment('sentAt', tExpression('Sent at')),
      line('problem', tExpression('Problem'), { type: 'text' }),
      ...systemFields(),
    ],
    { createdBy: false, updatedBy: false },
  ),
);
