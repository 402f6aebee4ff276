import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { drainOrder, type RequiredSkill, type RoutingQueue, type WaitingTicket } from '../../domain';
import { dateOrNull } from '../agents/agent-row';
import { textOrNull } from '../routing/ticket-facts';
import { readEarlierTickets } from './read-earlier-tickets';
import { readExclusions } from './read-exclusions';

/** What makes a ticket one that waits in this queue. */
export const waitingIn = (queueId: string) => ({ queueId, statusCategory: 'new', assigneeId: null });

const COLUMNS = ['id', 'ticketNo', 'title', 'priority', 'queueId', 'queuedAt', 'createdAt', 'requiredSkills', 'languageCode', 'contactId', 'customerId', 'lastCustomerReplyAt', 'version'];

/** Whether promised times are known here; they are another plugin's column. */
export const hasPromises = (db: Database): boolean => db.getCollection('ticketingTickets').hasField('slaDueAt');

/** A waiting ticket with what people know it by. */
export interface NamedTicket extends WaitingTicket {
  ticketNo: string;
  title: string;
  /** As it was read: a ticket somebody changed since is read anew. */
  version: number;
}

/** Ids of tickets that wait in a queue, in the order in which they are assigned. */
export async function readLine(db: Database, queueId: string, limit: number, offset: number, transaction?: Transaction): Promise<string[]> {
  const rows = (await modelOf(db).findAll({
    attributes: ['id'], where: waitingIn(queueId), order: inLine(db), limit, offset, transaction, raw: true,
  })) as unknown as { id: string | number }[];
  return rows.map(({ id }) => String(id));
}

/** These tickets, as far as they are there, in the same order; whether they wait is not asked. */
export async function readRequests(db: Database, queue: RoutingQueue, ticketIds: readonly string[], transaction?: Transaction): Promise<NamedTicket[]> {
  if (!ticketIds.length) return [];
  const rows = (await modelOf(db).findAll({
    attributes: [...COLUMNS, ...(hasPromises(db) ? ['slaDueAt'] : [])], where: { id: { [Op.in]: [...ticketIds] } }, transaction,
  })) as Model[];
  return requestsOf(db, queue, rows, transaction);
}

/** What tickets ask of whoever takes them; at most three more statements for any number of them. */
async function requestsOf(db: Database, queue: RoutingQueue, rows: readonly Model[], transaction?: Transaction): Promise<NamedTicket[]> {
  const excluded = await readExclusions(db, rows.map((row) => String(row.get('id'))), transaction);
  const earlier = await readEarlierTickets(db, queue, rows, transaction);
  const requests = rows.map((row): NamedTicket => {
    const ticketId = String(row.get('id'));
    return {
      ticketId,
      ticketNo: String(row.get('ticketNo')),
      title: String(row.get('title') ?? ''),
      version: Number(row.get('version')),
      priority: (row.get('priority') ?? null) as NamedTicket['priority'],
      requiredSkills: (row.get('requiredSkills') ?? []) as RequiredSkill[],
      language: textOrNull(row.get('languageCode')),
      earlierTickets: earlier.get(ticketId) ?? new Map(),
      slaDueAt: hasPromises(db) ? dateOrNull(row.get('slaDueAt')) : null,
      excluded: excluded.get(ticketId) ?? new Map(),
      queuedAt: dateOrNull(row.get('queuedAt') ?? row.get('createdAt')) as Date,
      lastCustomerReplyAt: dateOrNull(row.get('lastCustomerReplyAt')),
    };
  });
  return drainOrder(requests);
}

/** domain/drain/drain-order.ts as an order of rows. Databases differ in where nothing is sorted to. */
function inLine(db: Database): [never, 'ASC'][] {
  const { sequelize } = db;
  const column = (name: string) => sequelize.getQueryInterface().quoteIdentifier(String(modelOf(db).getAttributes()[name].field ?? name));
  const missingLast = (name: string) => [sequelize.literal(`${column(name)} IS NULL`), name];
  const parts = [...missingLast('priority'), ...(hasPromises(db) ? missingLast('slaDueAt') : []), 'queuedAt', 'id'];
  return parts.map((part) => [part as never, 'ASC']);
}

const modelOf = (db: Database) => db.getCollection('ticketingTickets').model;
