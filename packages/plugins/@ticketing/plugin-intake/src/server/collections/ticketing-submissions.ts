import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { CHANNEL_CHOICES, LANGUAGE_CHOICES, SUBMISSION_STATE_CHOICES, URGENCY_CHOICES } from '../fields/choices';
import { intakeCollection } from '../fields/intake-collection';
import { tExpression } from '../locale';

const { checkbox, choice, email, id, integer, json, line, moment, paragraph, systemFields } = columns;

/**
 * What came in from outside, before and after it became a ticket. Public forms write here and nowhere else. It has no relation on purpose:
 * a stock public form lists to strangers whatever its relations lead to. Columns named <relation>_<field> mirror the fields of business
 * types, see forms/mirror-details-fields.ts.
 */
export default defineCollection(
  intakeCollection(
    'ticketingSubmissions',
    'Submissions',
    'title',
    [
      id(),
      choice('state', tExpression('State'), SUBMISSION_STATE_CHOICES),
      choice('channel', tExpression('Channel'), CHANNEL_CHOICES),
      line('sourceKey', tExpression('Source')),
      line('title', tExpression('Subject')),
      paragraph('description', tExpression('Description')),
      line('businessTypeCode', tExpression('Business type code')),
      line('categoryCode', tExpression('Category code')),
      choice('customerUrgency', tExpression('How urgent is it for you?'), URGENCY_CHOICES),
      line('contactName', tExpression('Your name')),
      email('contactEmail', tExpression('Your e-mail')),
      line('contactPhone', tExpression('Your phone')),
      line('contactCompany', tExpression('Your company')),
      choice('languageCode', tExpression('Language'), LANGUAGE_CHOICES),
      checkbox('isPrivate', tExpression('Only the sender sees it in the portal')),
      line('sourceSystem', tExpression('Source system')),
      line('externalRefId', tExpression('External reference')),
      json('details', tExpression('Business fields')),
      json('files', tExpression('Files')),
      json('payload', tExpression('Payload')),
      // Of one payload: the submission that keeps it. The first of them is that one.
      { name: 'payloadOf', type: 'bigInt' },
      paragraph('problem', tExpression('Problem')),
      line('problemCode', tExpression('Problem code')),
      integer('tries', tExpression('Tries')),
      line('ticketNo', tExpression('Ticket number')),
      // Not a relation, see above.
      { name: 'ticketId', type: 'bigInt', interface: 'integer', uiSchema: { type: 'number', title: tExpression('Ticket ID'), 'x-component': 'InputNumber', 'x-read-pretty': true } },
      // Who sent it, where that is proven; hooks/guard-sender.ts keeps everybody else from writing it.
      { name: 'contactId', type: 'bigInt', interface: 'integer', uiSchema: { type: 'number', title: tExpression('Contact ID'), 'x-component': 'InputNumber', 'x-read-pretty': true } },
      moment('receivedAt', tExpression('Received at')),
      moment('filedAt', tExpression('Filed at')),
      moment('nextTryAt', tExpression('Next try'), { index: true }),
      ...systemFields(),
    ],
    { createdBy: false, updatedBy: false, indexes: [{ fields: ['state', 'receivedAt'] }, { fields: ['ticketId'] }, { fields: ['payloadOf'] }] },
  ),
);
