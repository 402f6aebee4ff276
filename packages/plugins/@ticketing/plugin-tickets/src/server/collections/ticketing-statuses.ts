import { defineCollection } from '@nocobase/database';
import { COLOR_CHOICES } from '../fields/choices';
import { checkbox, choice, id, integer, line, systemFields, ticketingCollection } from '../fields/field-builders';
import { STATUS_CATEGORY_CHOICES } from '../seeds/built-in-statuses';

export default defineCollection(
  ticketingCollection('ticketingStatuses', 'Statuses', 'title', [
    id(),
    line('code', 'Code', { unique: true }),
    line('title', 'Title', { translation: true }),
    choice('category', 'Status category', STATUS_CATEGORY_CHOICES),
    choice('color', 'Color', COLOR_CHOICES, { defaultValue: 'default' }),
    integer('sort', 'Sort order', { defaultValue: 100 }),
    checkbox('isBuiltIn', 'Built-in', { defaultValue: false }),
    ...systemFields(),
  ]),
);
