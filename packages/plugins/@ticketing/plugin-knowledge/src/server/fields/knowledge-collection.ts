import { columns } from '@ticketing/plugin-tickets';
import { NAMESPACE, tExpression } from '../locale';

type Fields = Parameters<typeof columns.ticketingCollection>[3];

/** A collection of this plugin; titles are keys of our locale files. */
export const knowledgeCollection = (name: string, title: string, titleField: string, fields: Fields, extra: Record<string, unknown> = {}) =>
  columns.ticketingCollection(name, tExpression(title), titleField, fields, { origin: NAMESPACE, ...extra });
