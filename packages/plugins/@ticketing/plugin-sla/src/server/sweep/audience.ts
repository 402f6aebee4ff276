import { Op, type Database, type Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { SUPERVISE_TICKETS } from '@ticketing/plugin-tickets';
import type { AlertLevel, Audience, EscalationStep } from '../../domain';
import { departmentHeads, hasDepartments } from './department-heads';

/** Who hears of what before an escalation step says otherwise. */
const USUAL_AUDIENCE: Record<'warn' | 'breach', readonly Audience[]> = { warn: ['assignee'], breach: ['assignee', 'supervisor'] };

interface Host {
  app: Pick<Application, 'acl'>;
  db: Database;
}

/** The groups an alert is for: those of its escalation step, or the usual ones of its level. */
export const audienceOf = (level: AlertLevel, step: EscalationStep | null): readonly Audience[] =>
  step?.audience ?? USUAL_AUDIENCE[level === 'warn' ? 'warn' : 'breach'];

/** Somebody who hears of alerts. */
export interface Person {
  id: number;
  email: string | null;
  /** What they chose in the app; null when they never did. */
  language: string | null;
}

/**
 * The people in these groups. A ticket nobody works on, and a department without a head, are a matter for the supervisors; who is one
 * follows from the right to supervise tickets, whatever the role is called.
 */
export async function peopleIn(host: Host, audience: readonly Audience[], ticket: Model): Promise<Person[]> {
  const ids = new Set<number>();
  for (const group of audience) for (const id of await membersOf(host, group, ticket)) ids.add(id);
  if (!ids.size) return [];
  const users = (await host.db.getCollection('users').model.findAll({ attributes: ['id', 'email', 'appLang'], where: { id: { [Op.in]: [...ids] } }, order: [['id', 'ASC']] })) as Model[];
  return users.map((user) => ({
    id: Number(user.get('id')), email: (user.get('email') as string | null) || null, language: (user.get('appLang') as string | null) || null,
  }));
}

async function membersOf(host: Host, group: Audience, ticket: Model): Promise<number[]> {
  if (typeof group === 'object') return peopleWithRoles(host.db, [group.role]);
  const supervisors = () => peopleWithRoles(host.db, supervisingRoles(host));
  const assigneeId = ticket.get('assigneeId');
  if (group === 'assignee') return assigneeId ? [Number(assigneeId)] : supervisors();
  if (group === 'supervisor') return supervisors();
  const heads = assigneeId ? await departmentHeads(host.db, Number(assigneeId)) : [];
  return heads.length ? heads : supervisors();
}

/** Roles named for it, not administrators who may do everything: they would hear of every ticket of every team. */
const supervisingRoles = ({ app: { acl } }: Host): string[] =>
  [...acl.roles.values()].filter((role) => role.getResource('ticketingTickets')?.getAction(SUPERVISE_TICKETS)).map(({ name }) => name);

async function peopleWithRoles(db: Database, roles: readonly string[]): Promise<number[]> {
  if (!roles.length) return [];
  const named = { 'roles.name': { $in: [...roles] } };
  // A department may bring roles to all its members.
  const filter = hasDepartments(db) ? { $or: [named, { 'departments.roles.name': { $in: [...roles] } }] } : named;
  const users = (await db.getRepository('users').find({ filter, fields: ['id'] })) as Model[];
  return users.map((user) => Number(user.get('id')));
}
