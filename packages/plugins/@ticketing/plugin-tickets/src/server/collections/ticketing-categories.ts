import { defineCollection } from '@nocobase/database';
import { belongsTo, checkbox, foreignKey, hasMany, id, integer, line, systemFields, ticketingCollection } from '../fields/field-builders';

export default defineCollection(
  ticketingCollection(
    'ticketingCategories',
    'Categories',
    'title',
    [
      id(),
      line('code', 'Code', { unique: true }),
      line('title', 'Title', { translation: true }),
      foreignKey('parentId', 'Parent ID'),
      belongsTo('parent', 'Parent category', {
        target: 'ticketingCategories',
        foreignKey: 'parentId',
        label: 'title',
        treeParent: true,
        onDelete: 'CASCADE',
      }),
      hasMany('children', 'Child categories', {
        target: 'ticketingCategories',
        foreignKey: 'parentId',
        label: 'title',
        treeChildren: true,
        onDelete: 'CASCADE',
      }),
      integer('sort', 'Sort order', { defaultValue: 100 }),
      checkbox('isEnabled', 'Enabled', { defaultValue: true }),
      ...systemFields(),
    ],
    { template: 'tree', tree: 'adjacency-list' },
  ),
);
