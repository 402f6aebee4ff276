import type { Collection, Database } from '@nocobase/database';
import { columns } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';

type Fields = ReturnType<typeof columns.json>[];

const CALENDARS = 'ticketingSlaCalendars';

/** What a ticket asks for may stand at its business type and at its category, too. */
export function addRequiredSkills(db: Database): void {
  for (const name of ['ticketingBusinessTypes', 'ticketingCategories']) add(db, name, [columns.json('requiredSkills', tExpression('Required skills'))]);
}

/** The waiting tickets of a queue are read by it. */
export function indexWaitingTickets(db: Database): void {
  db.getCollection('ticketingTickets').addIndex({ fields: ['queueId', 'statusCategory', 'assigneeId'] });
}

/** Where working calendars are known, a queue may count its minutes in one of them. The plugin that brings them may come later. */
export function addCalendarToQueues(db: Database): void {
  const addCalendar = () =>
    add(db, 'ticketingQueues', [
      columns.foreignKey('calendarId', tExpression('Working calendar ID')),
      columns.belongsTo('calendar', tExpression('Working calendar'), { target: CALENDARS, foreignKey: 'calendarId', label: 'name', onDelete: 'RESTRICT' }),
    ]);
  if (db.hasCollection(CALENDARS)) addCalendar();
  // While that plugin is off the host still defines its collection, from a record and without columns: nothing can point to it.
  else db.on('afterDefineCollection', (collection: Collection) => void (collection.name === CALENDARS && collection.hasField('id') && addCalendar()));
}

function add(db: Database, collection: string, fields: Fields): void {
  for (const { name, ...options } of fields) db.getCollection(collection).addField(name, options);
}
