import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { aiCollection, ticketOf } from '../fields/ai-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, line, moment, paragraph } = columns;

/** Messages in another language, kept so that nobody pays twice; gone with the message. */
export default defineCollection(
  aiCollection(
    'ticketingAiTranslations',
    'Translations',
    [
      id(),
      ...ticketOf(),
      foreignKey('commentId', tExpression('Comment ID')),
      belongsTo('comment', tExpression('Comment'), { target: 'ticketingComments', foreignKey: 'commentId', label: 'id', onDelete: 'CASCADE' }),
      line('language', tExpression('Language')),
      line('source', tExpression('Checksum of the text')),
      line('fromLanguage', tExpression('Language of the text')),
      paragraph('text', tExpression('Text'), { length: 'long' }),
      line('model', tExpression('Model')),
      moment('at', tExpression('At')),
    ],
    { indexes: [{ fields: ['ticketId'] }, { fields: ['commentId'] }] },
  ),
);
