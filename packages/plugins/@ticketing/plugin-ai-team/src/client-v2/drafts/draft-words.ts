import type { Tone } from './draft-api';

/** Names of the tones a draft can have. */
export const TONE_NAMES: Readonly<Record<Tone, string>> = {
  friendly: 'Friendly',
  formal: 'Formal',
  brief: 'Brief',
  apologetic: 'Apologetic',
};
