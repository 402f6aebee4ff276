import type { Refusal } from '@ticketing/plugin-tickets/forms';

const CODE_PLACES: Record<string, string> = {
  'queue.nameMissing': 'name',
  'queue.strategyUnknown': 'strategy',
  'queue.membersMissing': 'members',
  'queue.supervisorMissing': 'supervisorId',
  'queue.defaultTwice': 'isDefault',
};

/** What is wrong with a queue, by field of the form; `whole` when it belongs to none. */
export type QueueProblems = Readonly<Record<string, string>>;

/** Where on the form a refusal belongs. */
export function placeOfQueueRefusal({ code, place }: Refusal): string {
  if (CODE_PLACES[code]) return CODE_PLACES[code];
  if (code.startsWith('queue.overflow')) return 'overflow';
  if (code.startsWith('queue.weight')) return 'weights';
  return typeof place.field === 'string' ? place.field : 'whole';
}
