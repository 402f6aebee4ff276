import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { minutesOfText, textOfMinutes } from '@ticketing/plugin-tickets/forms';
import { TARGETS, type AlertChannel, type Audience, type PolicyInput, type Target } from '../../domain';

/** A policy as the server lists it. */
export interface PolicyRow extends PolicyInput {
  id: string | number;
  sort: number;
  calendarId?: string | number | null;
  calendar?: { id: string | number; name: string } | null;
}

/** What is saved. */
export type PolicyValues = Omit<PolicyInput, 'key'> & { calendarId: string | null; sort?: number };

export interface StepDraft {
  minutesText: string;
  audience: Audience[];
  channels: AlertChannel[];
}

/** A policy on the form: durations are what was typed. */
export interface PolicyDraft {
  name: string;
  isEnabled: boolean;
  conditions: Record<string, unknown> | null;
  calendarId: string | null;
  targetTexts: Record<Priority, Record<Target, string>>;
  /** Empty: no warning. */
  warnAtPercent: number | null;
  steps: StepDraft[];
}

/** What is wrong, by place on the form: `name`, `targets.P0.resolution`, `targets.P0`, `escalation.1`, … */
export type Problems = Readonly<Record<string, string>>;

const byKey = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V) => Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;

export function draftOf(row: Partial<PolicyRow>): PolicyDraft {
  return {
    name: row.name ?? '',
    isEnabled: row.isEnabled ?? true,
    conditions: row.conditions ?? null,
    calendarId: row.calendarId == null ? null : String(row.calendarId),
    targetTexts: byKey(PRIORITIES, (priority) => byKey(TARGETS, (target) => textOfMinutes(row.targets?.[priority]?.[`${target}Minutes`]))),
    warnAtPercent: row.warnAtPercent ?? null,
    steps: (row.escalation ?? []).map(({ minutesAfterBreach, audience, channels }) => ({
      minutesText: textOfMinutes(minutesAfterBreach), audience: [...audience], channels: [...channels],
    })),
  };
}

/** A new policy warns at four fifths of the time, as the default one does. */
export const NEW_POLICY: PolicyDraft = draftOf({ warnAtPercent: 80 });

/** Places whose text is no duration. */
export function unreadablePlaces({ targetTexts, steps }: PolicyDraft): string[] {
  const cells = PRIORITIES.flatMap((priority) =>
    TARGETS.filter((target) => minutesOfText(targetTexts[priority][target]) === undefined).map((target) => `targets.${priority}.${target}`),
  );
  // A step needs a number; a target without one promises nothing.
  const rows = steps.flatMap(({ minutesText }, index) => (minutesOfText(minutesText) == null ? [`escalation.${index + 1}`] : []));
  return [...cells, ...rows];
}

/** What to save; ask `unreadablePlaces` first. The server checks the rest. */
export function valuesOf({ targetTexts, steps, ...plain }: PolicyDraft): PolicyValues {
  return {
    ...plain,
    name: plain.name.trim(),
    targets: byKey(PRIORITIES, (priority) =>
      Object.fromEntries(TARGETS.map((target) => [`${target}Minutes`, minutesOfText(targetTexts[priority][target]) ?? null])),
    ),
    escalation: steps.map(({ minutesText, audience, channels }) => ({ minutesAfterBreach: minutesOfText(minutesText) ?? 0, audience, channels })),
  };
}
