import type { Database, Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { SUPERVISE_TICKETS } from '@ticketing/plugin-tickets';
import type { AlertLevel, Audience, EscalationStep } from '../../domain';

/** Who hears of what before an escalation step says otherwise. */
const USUAL_AUDIENCE: Record<'warn' | 'breach', readonly Audience[]> = { warn: ['assignee'], breach: ['assignee', 'supervisor'] };

interface Host {
  app: Pick<Application, 'acl'>;
  db: Database;
}

/** The groups an alert is for: those of its escalation step, or the usual ones of its level. */
export const audienceOf = (level: AlertLevel, step: EscalationStep | null): readonly Audience[] =>
  step?.audience ?? USUAL_AUDIENCE[level === 'warn' ? 'warn' : 'breach'];

/**
 * Ids of the people in these groups. A ticket nobody works on, and a department without a head, are a matter for the supervisors; who is
 * one follows from the right to supervise tickets, whatever the role is called.
 */
export async function peopleIn(host: Host, audience: readonly Audience[], ticket: Model): Promise<number[]> {
  const ids = new Set<number>();
  for (const group of audience) for (const id of await membersOf(host, group, ticket)) ids.add(id);
  return [...ids];
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
  const users = (await db.getRepository('users').find({ filter: { 'roles.name': { $in: [...roles] } }, fields: ['id'] })) as Model[];
  return users.map((user) => Number(user.get('id')));
}

/** NocoBase's departments plugin is a matter of the host; without it nobody has a head. */
async function departmentHeads(db: Database, userId: number): Promise<number[]> {
  if (!db.hasCollection('departments') || !db.getCollection('users').hasField('departments')) return [];
  const departments = (await db.getRepository('departments').find({ filter: { 'members.id': userId }, appends: ['owners'] })) as Model[];
  return departments.flatMap((department) => ((department.get('owners') as Model[] | undefined) ?? []).map((owner) => Number(owner.get('id'))));
}
