import { columns } from '@ticketing/plugin-tickets';
import { NAMESPACE, tExpression } from '../locale';

type Fields = Parameters<typeof columns.ticketingCollection>[3];

/** A collection of this plugin; titles are keys of our locale files. Nobody writes here but the desk itself. */
export const aiCollection = (name: string, title: string, fields: Fields, extra: Record<string, unknown> = {}) =>
  columns.ticketingCollection(name, tExpression(title), 'id', fields, { origin: NAMESPACE, createdBy: false, updatedBy: false, createdAt: false, updatedAt: false, ...extra });

/** The ticket a row is about, with which it goes. */
export const ticketOf = (): Fields => [
  columns.foreignKey('ticketId', tExpression('Ticket ID')),
  columns.belongsTo('ticket', tExpression('Ticket'), { target: 'ticketingTickets', foreignKey: 'ticketId', label: 'ticketNo', onDelete: 'CASCADE' }),
];

/** A number with decimals. */
export const decimal = (name: string, title: string): Fields[number] => ({
  name, type: 'double', interface: 'number', uiSchema: { type: 'number', title: tExpression(title), 'x-component': 'InputNumber', 'x-component-props': { stringMode: true, step: '0.01' } },
});
