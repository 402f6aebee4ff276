import { Op, type Database, type Model, type Transaction } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { checkAgent, checkQueue, checkRule, HIGHEST_LEVEL, readRequiredSkills } from '../../domain';
import { FACT_NAMES } from '../routing/ticket-facts';
import { linkOf } from '../setup/read-setup';
import { valuesOfRow } from '../setup/values-of-row';
import { fillCode } from './code-from-name';

export interface SaveOptions {
  transaction?: Transaction;
  /** What came in, with the rows of relations. */
  values?: { members?: unknown };
}

const accept = (decision: Decision<unknown>): void => {
  if (!decision.ok) throw new TicketingError(decision.code, decision.params);
};

const modelOf = (db: Database, name: string) => db.getCollection(name).model;

/** A queue that cannot work is refused where it is saved, and gets a code from its name. */
export async function checkStoredQueue(db: Database, queue: Model, { transaction, values }: SaveOptions): Promise<void> {
  const id = queue.isNewRecord ? null : String(queue.get('id'));
  const others = (await modelOf(db, 'ticketingQueues').findAll({ where: id ? { id: { [Op.ne]: id } } : {}, transaction })) as Model[];
  const given = Array.isArray(values?.members) ? values.members.length : null;
  const memberCount = given ?? (id ? await modelOf(db, 'ticketingQueueMembers').count({ where: { queueId: id }, transaction }) : 0);
  accept(checkQueue({ ...valuesOfRow(queue), id }, { memberCount, otherQueues: others.map(linkOf) }));
  await fillCode(db, 'ticketingQueues', queue, transaction);
}

export async function checkStoredRule(db: Database, rule: Model, { transaction }: SaveOptions): Promise<void> {
  const queues = (await modelOf(db, 'ticketingQueues').findAll({ attributes: ['id'], transaction, raw: true })) as unknown as { id: string | number }[];
  accept(checkRule(valuesOfRow(rule), { factNames: FACT_NAMES, queueIds: queues.map(({ id }) => String(id)), skillCodes: await readSkillCodes(db, transaction) }));
}

export async function checkStoredAgent(agent: Model): Promise<void> {
  accept(checkAgent(valuesOfRow(agent)));
}

export async function checkStoredSkill(db: Database, skill: Model, { transaction }: SaveOptions): Promise<void> {
  if (!String(skill.get('name') ?? '').trim()) accept(refuse('skill.nameMissing', { field: 'name' }));
  await fillCode(db, 'ticketingSkills', skill, transaction);
}

export async function checkStoredLevel(row: Model): Promise<void> {
  const { level } = valuesOfRow(row) as { level: unknown };
  const isLevel = Number.isInteger(level) && Number(level) >= 1 && Number(level) <= HIGHEST_LEVEL;
  if (!isLevel) accept(refuse('skill.levelInvalid', { row: 1, skill: '', value: level }));
}

/** What a business type or a category asks for. */
export async function checkAskedSkills(db: Database, holder: Model, { transaction }: SaveOptions): Promise<void> {
  if (holder.changed('requiredSkills')) accept(readRequiredSkills(holder.get('requiredSkills'), await readSkillCodes(db, transaction)));
}

async function readSkillCodes(db: Database, transaction: Transaction | undefined): Promise<string[]> {
  const skills = (await modelOf(db, 'ticketingSkills').findAll({ attributes: ['code'], transaction, raw: true })) as unknown as { code: string }[];
  return skills.map(({ code }) => code);
}
