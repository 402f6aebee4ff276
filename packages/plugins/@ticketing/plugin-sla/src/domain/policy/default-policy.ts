import type { PolicyInput } from './sla-policy';

const HOUR = 60;

/** What a new desk promises, around the clock (see ALWAYS_OPEN), until somebody writes a policy of their own. */
export const DEFAULT_POLICY: PolicyInput = {
  key: 'default',
  name: 'Default',
  conditions: null,
  targets: {
    P0: { firstResponseMinutes: 15, resolutionMinutes: 2 * HOUR },
    P1: { firstResponseMinutes: 1 * HOUR, resolutionMinutes: 8 * HOUR },
    P2: { firstResponseMinutes: 4 * HOUR, resolutionMinutes: 24 * HOUR },
    P3: { firstResponseMinutes: 8 * HOUR, resolutionMinutes: 72 * HOUR },
  },
  warnAtPercent: 80,
  escalation: [{ minutesAfterBreach: 60, audience: ['supervisor'], channels: ['inApp'] }],
};
