import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { belongsTo, checkbox, foreignKey, id, line, moment } = columns;

/** Who found an article helpful: a person of the desk or a reader of the help centre, once for each; whoever votes again has changed his mind. */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleVotes',
    'Votes on articles',
    'id',
    [
      id(),
      foreignKey('articleId', tExpression('Article ID')),
      belongsTo('article', tExpression('Article'), { target: 'ticketingArticles', foreignKey: 'articleId', label: 'title', onDelete: 'CASCADE' }),
      checkbox('isHelpful', tExpression('Helpful')),
      // user:<id>, or a hash of a reader's address: the address itself is nobody's business.
      line('voter', tExpression('Voter')),
      moment('at', tExpression('Voted at')),
    ],
    { createdAt: false, updatedAt: false, createdBy: false, updatedBy: false, indexes: [{ fields: ['articleId', 'voter'], unique: true }] },
  ),
);
