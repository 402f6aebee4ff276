import type { Choice } from '@ticketing/plugin-tickets/forms';
import type { T } from '../locale';

/** What people call a value of an enumerated column; the value itself when it is on no list. */
export const labelOf = (choices: readonly Choice[], value: string, t: T): string => t(choices.find((choice) => choice.value === value)?.label ?? value);
