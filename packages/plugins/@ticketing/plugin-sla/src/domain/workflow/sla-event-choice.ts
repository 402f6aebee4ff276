import type { AlertLevel } from '../alerts/alert-levels';
import { TARGETS, type EscalationStep, type Target } from '../policy/sla-policy';

/** What workflows call an alert, all steps of an escalation alike; and a promise that was kept. */
export const SLA_EVENT_LEVELS = ['warn', 'breach', 'escalation', 'met'] as const;
export type SlaEventLevel = (typeof SLA_EVENT_LEVELS)[number];

/** Which SLA events start a workflow. An empty or missing list means: every one. */
export interface SlaEventChoice {
  levels?: readonly string[];
  targets?: readonly string[];
}

/** The facts of an event a choice looks at. */
export interface SlaHappening {
  level: SlaEventLevel;
  target: Target;
  /** Of an escalation, while the policy has it. */
  step: EscalationStep | null;
}

export const levelOfAlert = (level: AlertLevel): SlaEventLevel => (level === 'warn' || level === 'breach' ? level : 'escalation');

/** Whether this event starts a workflow with this choice; an escalation step only when it tells workflows at all. */
export function isSlaEventChosen({ levels, targets }: SlaEventChoice, { level, target, step }: SlaHappening): boolean {
  return isEmptyOrHas(levels, level) && isEmptyOrHas(targets, target) && (!step || step.channels.includes('workflow'));
}

const isEmptyOrHas = (list: readonly string[] | undefined | null, name: string) => !list?.length || list.includes(name);

const KNOWN: Record<keyof SlaEventChoice, readonly string[]> = { levels: SLA_EVENT_LEVELS, targets: TARGETS };

/** What is wrong with a choice as it was sent, by its key; null when nothing is. */
export function problemsOfSlaChoice(choice: Record<string, unknown>): Record<string, string> | null {
  const problems = Object.entries(KNOWN).flatMap(([key, known]) => {
    const list = choice[key];
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list)) return [[key, `"${key}" is a list`]];
    const unknown = list.filter((name) => !known.includes(name));
    return unknown.length ? [[key, `"${key}" does not know ${unknown.join(', ')}`]] : [];
  });
  return problems.length ? Object.fromEntries(problems) : null;
}
