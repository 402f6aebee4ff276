import { defineCollection } from '@nocobase/database';
import { PRIORITY_CHOICES } from '../fields/choices';
import { belongsToMany, checkbox, choice, id, integer, line, paragraph, systemFields, ticketingCollection } from '../fields/field-builders';

export default defineCollection(
  ticketingCollection('ticketingBusinessTypes', 'Business types', 'title', [
    id(),
    line('code', 'Code', { unique: true }),
    line('title', 'Title', { translation: true }),
    paragraph('description', 'Description', { translation: true }),
    line('icon', 'Icon', { interface: 'icon', uiSchema: { type: 'string', title: '{{t("Icon")}}', 'x-component': 'IconPicker' } }),
    // The collection select of stock NocoBase: people pick the collection by its title.
    line('detailsCollection', 'Details collection', {
      interface: 'collection',
      uiSchema: { type: 'string', title: '{{t("Details collection", { ns: "@ticketing/plugin-tickets" })}}', 'x-component': 'CollectionSelect' },
    }),
    line('association', 'Relation name'),
    choice('defaultPriority', 'Default priority', PRIORITY_CHOICES, { defaultValue: 'P2' }),
    line('formKey', 'Public form'),
    integer('sort', 'Sort order', { defaultValue: 100 }),
    checkbox('isEnabled', 'Enabled', { defaultValue: true }),
    belongsToMany('categories', 'Categories', {
      target: 'ticketingCategories',
      through: 'ticketingBusinessTypeCategories',
      foreignKey: 'businessTypeId',
      otherKey: 'categoryId',
      label: 'title',
    }),
    ...systemFields(),
  ]),
);
