import { columns } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';
import { AUDIENCE_CHOICES, KIND_CHOICES, LANGUAGE_CHOICES } from './choices';

const { belongsTo, choice, foreignKey, json, line, paragraph } = columns;

/** What people write of an article: the same columns in the article and in each of its versions. */
export const writtenColumns = () => [
  choice('kind', tExpression('Kind'), KIND_CHOICES, { defaultValue: 'article' }),
  line('title', tExpression('Title')),
  paragraph('summary', tExpression('Summary')),
  paragraph('content', tExpression('Content'), { length: 'long' }),
  json('keywords', tExpression('Keywords')),
  choice('language', tExpression('Language'), LANGUAGE_CHOICES, { defaultValue: 'en' }),
  choice('audience', tExpression('Audience'), AUDIENCE_CHOICES, { defaultValue: 'internal' }),
  foreignKey('categoryId', tExpression('Category ID')),
  belongsTo('category', tExpression('Category'), { target: 'ticketingCategories', foreignKey: 'categoryId', label: 'title', onDelete: 'SET NULL' }),
];
