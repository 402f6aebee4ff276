import { Op, type Model, type Transaction } from '@nocobase/database';
import type { AiDesk } from '../ai-desk';

/** A claim that is older belongs to a node that ended. A failure waits as long. */
const CLAIM_SECONDS = 60;
export const MOST_TRIES = 3;

export interface Job {
  id: string;
  ticketId: string;
  /** How often it was begun; tells claims apart. */
  tries: number;
}

const jobsOf = ({ db }: AiDesk) => db.getCollection('ticketingAiJobs').model;

export async function dueJobs(desk: AiDesk, limit: number): Promise<Job[]> {
  const rows = (await jobsOf(desk).findAll({ where: { nextTryAt: { [Op.lte]: desk.now() } } as never, order: [['nextTryAt', 'ASC'], ['id', 'ASC']], limit })) as Model[];
  return rows.map((row) => ({ id: String(row.get('id')), ticketId: String(row.get('ticketId')), tries: Number(row.get('tries')) }));
}

/** Lets a ticket be analysed, in the transaction that files it. */
export const addJob = async (desk: AiDesk, ticketId: string, transaction: Transaction | undefined): Promise<void> =>
  void (await jobsOf(desk).create({ ticketId, tries: 0, nextTryAt: desk.now(transaction) }, { transaction }));

export const isWaiting = async (desk: AiDesk, ticketId: string, transaction: Transaction): Promise<boolean> => (await jobsOf(desk).count({ where: { ticketId } as never, transaction })) > 0;

/** Takes a job for this node, or answers null: another one has it. The try is counted before it is made. */
export async function claimJob(desk: AiDesk, { id, ticketId, tries }: Job): Promise<Job | null> {
  const nextTryAt = new Date(desk.now().getTime() + CLAIM_SECONDS * 1000);
  const [count] = await jobsOf(desk).update({ tries: tries + 1, nextTryAt }, { where: { id, tries, nextTryAt: { [Op.lte]: desk.now() } } as never, hooks: false });
  return count === 1 ? { id, ticketId, tries: tries + 1 } : null;
}

/** Ends a job, and answers whether it was still this claim's to end. */
export const endJob = async (desk: AiDesk, { id, tries }: Job, transaction: Transaction): Promise<boolean> =>
  (await jobsOf(desk).destroy({ where: { id, tries } as never, transaction })) === 1;

/** Nobody need analyse a ticket that has just been. */
export const dropJobOf = async (desk: AiDesk, ticketId: string, transaction: Transaction): Promise<void> =>
  void (await jobsOf(desk).destroy({ where: { ticketId } as never, transaction }));
