import type { Priority } from '@ticketing/plugin-tickets/domain';
import type { RequiredSkill } from '../skills/required-skills';

/** Why an agent does not get a ticket again: he gave it back, or did not accept it in time. */
export const EXCLUSIONS = ['returned', 'unaccepted'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** A ticket looking for somebody. */
export interface RoutingRequest {
  ticketId: string;
  priority: Priority | null;
  requiredSkills: readonly RequiredSkill[];
  /** The language the customer writes in; null: not known. */
  language: string | null;
  /** How many tickets of this customer an agent had before, by user. */
  earlierTickets: ReadonlyMap<string, number>;
  /** When the next promise to the customer is due; null: nothing is promised. */
  slaDueAt: Date | null;
  /** Who does not get this ticket, by user; see `exclusionOf`. */
  excluded: ReadonlyMap<string, Exclusion>;
}
