import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { knowledgeCollection } from '../fields/knowledge-collection';
import { tExpression } from '../locale';

const { belongsTo, foreignKey, id, integer } = columns;

/** Which image stands in which version of which article; follows from the texts, which never change. */
export default defineCollection(
  knowledgeCollection(
    'ticketingArticleImageUses',
    'Uses of images',
    'id',
    [
      id(),
      foreignKey('imageId', tExpression('Image ID')),
      belongsTo('image', tExpression('Image'), { target: 'ticketingArticleImages', foreignKey: 'imageId', label: 'title', onDelete: 'CASCADE' }),
      foreignKey('articleId', tExpression('Article ID')),
      belongsTo('article', tExpression('Article'), { target: 'ticketingArticles', foreignKey: 'articleId', label: 'title', onDelete: 'CASCADE' }),
      integer('version', tExpression('Version')),
    ],
    { createdAt: false, updatedAt: false, createdBy: false, updatedBy: false, indexes: [{ fields: ['imageId', 'articleId', 'version'], unique: true }, { fields: ['articleId'] }] },
  ),
);
