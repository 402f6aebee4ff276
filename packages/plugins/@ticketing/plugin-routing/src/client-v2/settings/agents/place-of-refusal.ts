import type { Refusal } from '@ticketing/plugin-tickets/forms';

const CODE_PLACES: Record<string, string> = {
  'agent.userMissing': 'userId',
  'agent.userTwice': 'userId',
  'agent.substituteIsSelf': 'substituteId',
};

/** What is wrong with a profile, by field of the form; `whole` when it belongs to none. */
export type AgentProblems = Readonly<Record<string, string>>;

/** Where on the form a refusal belongs. */
export function placeOfAgentRefusal({ code, place }: Refusal): string {
  if (CODE_PLACES[code]) return CODE_PLACES[code];
  if (code.startsWith('skill.')) return 'skills';
  return typeof place.field === 'string' ? place.field : 'whole';
}
