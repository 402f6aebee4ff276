import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { TEXT_LEVEL_CHOICES } from '../fields/choices';
import { slaCollection } from '../fields/sla-collection';
import { tExpression } from '../locale';

const { choice, id, line, paragraph, systemFields } = columns;

/**
 * What an alert says, per kind of alert and language; see sweep/alert-text.ts for the variables. Without a language it is for readers of
 * every other one. A text without an e-mail channel uses that of another text of its kind: to name it once is enough.
 */
export default defineCollection(
  slaCollection(
    'ticketingSlaTemplates',
    'Alert texts',
    'level',
    [
      id(),
      choice('level', tExpression('Level'), TEXT_LEVEL_CHOICES),
      line('languageCode', tExpression('Language')),
      line('title', tExpression('Title')),
      paragraph('content', tExpression('Text')),
      line('emailChannel', tExpression('E-mail channel')),
      ...systemFields(),
    ],
    { indexes: [{ fields: ['level', 'languageCode'], unique: true }] },
  ),
);
