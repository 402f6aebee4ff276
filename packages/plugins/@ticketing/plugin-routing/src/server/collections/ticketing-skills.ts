import { defineCollection } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { routingCollection } from '../fields/routing-collection';
import { tExpression } from '../locale';

const { id, integer, line, paragraph, systemFields } = columns;

/** What somebody may be able to do. Rules, business types and categories name a skill by its code. */
export default defineCollection(
  routingCollection('ticketingSkills', 'Skills', 'name', [
    id(),
    line('code', tExpression('Code'), { unique: true }),
    line('name', tExpression('Name')),
    paragraph('description', tExpression('Description')),
    integer('sort', tExpression('Order'), { defaultValue: 100 }),
    ...systemFields(),
  ]),
);
