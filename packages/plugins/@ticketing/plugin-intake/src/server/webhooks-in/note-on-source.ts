import { Op } from '@nocobase/database';
import type { IntakeDesk } from '../intake-desk';
import { webhookSources } from './source';

/** A source that sends often is written once in this time: its row would be a queue otherwise. */
const NOTE_EVERY_MS = 60_000;

/** Notes that a delivery came which was in order. */
export async function noteReceived(desk: IntakeDesk, id: string): Promise<void> {
  const at = desk.now();
  const before = new Date(at.getTime() - NOTE_EVERY_MS);
  await webhookSources(desk).update({ lastReceivedAt: at }, { where: { id, lastReceivedAt: { [Op.or]: [null, { [Op.lt]: before }] } } as never, hooks: false, silent: true });
}

/** Notes what was wrong with a delivery, for whoever set the source up. Never a part of what was sent. */
export async function noteProblem(desk: IntakeDesk, id: string, problem: string): Promise<void> {
  await webhookSources(desk).update({ lastProblem: problem, lastProblemAt: desk.now() }, { where: { id }, hooks: false, silent: true });
}

/** Notes that the last problem is over. */
export async function noteSolved(desk: IntakeDesk, id: string): Promise<void> {
  await webhookSources(desk).update({ lastProblem: null, lastProblemAt: null }, { where: { id, lastProblem: { [Op.ne]: null } } as never, hooks: false, silent: true });
}
