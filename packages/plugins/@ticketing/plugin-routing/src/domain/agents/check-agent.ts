import { accept, PRIORITIES, refuse, type Decision, type Priority } from '@ticketing/plugin-tickets/domain';
import { idOf, isRecord, isWholeFromTo, momentOf } from '../input/plain-values';
import { AVAILABILITIES } from '../presence/presence';
import type { AgentProfile } from './agent-profile';

const DEFAULT_CAPACITY = 10;
const HIGHEST_CAPACITY = 1000;
// As in BCP 47: a language, and parts such as script and region.
const LANGUAGE = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i;

/**
 * Reads the profile of an agent as it was sent or stored, in its columns (`capacityP0` …). Refuses, naming the field: no user, a capacity
 * that is no whole number, a language that is no language code, an availability nobody knows, an absence that ends before it starts, and an
 * agent who is his own substitute. A capacity for one priority may be above the capacity for all: the smaller counts.
 */
export function checkAgent(input: unknown): Decision<AgentProfile> {
  if (!isRecord(input)) return refuse('agent.unreadable');
  const userId = idOf(input.userId);
  if (userId === null) return refuse('agent.userMissing');
  const capacity = readCapacity(input);
  if (!capacity.ok) return capacity;
  const languages = readLanguages(input.languages ?? []);
  if (!languages.ok) return languages;
  const availability = AVAILABILITIES.find((one) => one === (input.availability ?? 'offline'));
  if (!availability) return refuse('agent.availabilityUnknown', { value: input.availability });
  const absence = readAbsence(input);
  if (!absence.ok) return absence;
  const substituteId = idOf(input.substituteId);
  if (substituteId === userId) return refuse('agent.substituteIsSelf');
  return accept({ userId, isEnabled: input.isEnabled !== false, ...capacity.value, languages: languages.value, availability, ...absence.value, substituteId });
}

/** Reads when an agent is away; `absentFrom` null is no absence, `absentUntil` null an open end. */
export function readAbsence(input: Record<string, unknown>): Decision<Pick<AgentProfile, 'absentFrom' | 'absentUntil'>> {
  for (const field of ['absentFrom', 'absentUntil']) {
    if ((input[field] ?? null) !== null && momentOf(input[field]) === null) return refuse('agent.momentInvalid', { field, value: input[field] });
  }
  const [absentFrom, absentUntil] = [momentOf(input.absentFrom), momentOf(input.absentUntil)];
  if (absentUntil && !absentFrom) return refuse('agent.absenceStartMissing', { field: 'absentFrom' });
  if (absentUntil && absentFrom && absentUntil <= absentFrom) return refuse('agent.absenceEndsBeforeItStarts', { field: 'absentUntil' });
  return accept({ absentFrom, absentUntil });
}

function readCapacity(input: Record<string, unknown>): Decision<Pick<AgentProfile, 'capacity' | 'capacityByPriority'>> {
  const capacity = input.capacity ?? DEFAULT_CAPACITY;
  if (!isCapacity(capacity)) return refuseCapacity('capacity', capacity);
  const capacityByPriority = {} as Record<Priority, number | null>;
  for (const priority of PRIORITIES) {
    const field = `capacity${priority}`;
    const value = input[field] ?? null;
    if (value !== null && !isCapacity(value)) return refuseCapacity(field, value);
    capacityByPriority[priority] = value;
  }
  return accept({ capacity, capacityByPriority });
}

const isCapacity = (value: unknown): value is number => isWholeFromTo(value, 0, HIGHEST_CAPACITY);
const refuseCapacity = (field: string, value: unknown) => refuse('agent.capacityInvalid', { field, value, low: 0, high: HIGHEST_CAPACITY });

function readLanguages(input: unknown): Decision<string[]> {
  if (!Array.isArray(input)) return refuse('agent.languageInvalid', { field: 'languages', row: 1, value: input });
  const wrong = input.findIndex((one) => typeof one !== 'string' || !LANGUAGE.test(one));
  return wrong < 0 ? accept(input.map(String)) : refuse('agent.languageInvalid', { field: 'languages', row: wrong + 1, value: input[wrong] });
}
