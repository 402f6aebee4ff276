import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import type { Refusal } from '@ticketing/plugin-tickets/forms';
import { TARGETS } from '../../domain';

const CODE_PLACES: Record<string, string> = {
  'policy.nameMissing': 'name',
  'policy.keyMissing': 'name',
  'policy.keyTwice': 'name',
  'policy.promisesNothing': 'targets',
  'policy.warningInvalid': 'warnAtPercent',
};

/** Where on the form a refusal belongs; null when it speaks of the whole policy. Places are those of `Problems`. */
export function placeOfRefusal({ code, place: { priority, target, row } }: Refusal): string | null {
  if (CODE_PLACES[code]) return CODE_PLACES[code];
  if (code.startsWith('condition.')) return 'conditions';
  if (!code.startsWith('policy.')) return null;
  const [known, cell] = [PRIORITIES.find((one) => one === priority), TARGETS.find((one) => one === target)];
  if (known) return cell ? `targets.${known}.${cell}` : `targets.${known}`;
  return code.startsWith('policy.step') && typeof row === 'number' ? `escalation.${row}` : null;
}
