import { accept, PRIORITIES, readConditions, refuse, type Decision, type Priority } from '@ticketing/plugin-tickets/domain';
import {
  ALERT_CHANNELS, AUDIENCES, TARGETS, type AlertChannel, type Audience, type EscalationStep, type PromisedMinutes, type SlaPolicy,
} from './sla-policy';

const YEAR_MINUTES = 366 * 24 * 60;

/**
 * Reads a policy as it was sent or stored; `factNames` are the facts its conditions may ask for. Targets stand by priority:
 * `{"P0": {"firstResponseMinutes": 15, "resolutionMinutes": 120}}`. Refuses, naming priority or row: minutes that are no whole number from
 * 1 to a year, a resolution promised before the first response, a policy that promises nothing, a warning outside of 1 to 99 percent,
 * escalation steps that are out of order or reach nobody, and conditions nobody understands.
 */
export function checkPolicy(input: unknown, factNames: readonly string[]): Decision<SlaPolicy> {
  if (!isRecord(input)) return refuse('policy.unreadable');
  const [key, name] = [textOf(input.key), textOf(input.name)];
  if (!key) return refuse('policy.keyMissing');
  if (!name) return refuse('policy.nameMissing', { key });
  const conditions = readConditions(input.conditions, factNames);
  if (!conditions.ok) return refuse(conditions.code, { key, ...conditions.params });
  const targets = readTargets(input.targets);
  if (!targets.ok) return refuse(targets.code, { key, ...targets.params });
  const warnAtPercent = input.warnAtPercent ?? null;
  if (warnAtPercent !== null && !isWholeFromTo(warnAtPercent, 1, 99)) return refuse('policy.warningInvalid', { key, value: warnAtPercent });
  const escalation = readEscalation(input.escalation ?? []);
  if (!escalation.ok) return refuse(escalation.code, { key, ...escalation.params });
  return accept({
    key, name, isEnabled: input.isEnabled !== false, conditions: conditions.value, targets: targets.value, warnAtPercent, escalation: escalation.value,
  });
}

/** Reads the ordered list of policies; refuses as `checkPolicy`, and a key that is there twice, naming the row, counted from 1. */
export function checkPolicies(input: unknown, factNames: readonly string[]): Decision<SlaPolicy[]> {
  if (!Array.isArray(input)) return refuse('policy.unreadable');
  const policies: SlaPolicy[] = [];
  for (const [index, one] of input.entries()) {
    const policy = checkPolicy(one, factNames);
    if (!policy.ok) return refuse(policy.code, { ...policy.params, policyRow: index + 1 });
    const double = policies.findIndex(({ key }) => key === policy.value.key);
    if (double >= 0) return refuse('policy.keyTwice', { key: policy.value.key, policyRow: index + 1, otherRow: double + 1 });
    policies.push(policy.value);
  }
  return accept(policies);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const isWholeFromTo = (value: unknown, low: number, high: number): value is number => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

function readTargets(input: unknown): Decision<Record<Priority, PromisedMinutes>> {
  if (!isRecord(input)) return refuse('policy.promisesNothing');
  const stranger = Object.keys(input).find((key) => !PRIORITIES.some((priority) => priority === key));
  if (stranger) return refuse('policy.priorityUnknown', { priority: stranger });
  const targets = {} as Record<Priority, PromisedMinutes>;
  for (const priority of PRIORITIES) {
    const minutes = readMinutes(input[priority] ?? {}, priority);
    if (!minutes.ok) return minutes;
    targets[priority] = minutes.value;
  }
  const isEmpty = PRIORITIES.every((priority) => TARGETS.every((target) => targets[priority][target] === null));
  return isEmpty ? refuse('policy.promisesNothing') : accept(targets);
}

function readMinutes(input: unknown, priority: Priority): Decision<PromisedMinutes> {
  if (!isRecord(input)) return refuse('policy.targetsUnreadable', { priority });
  const stranger = Object.keys(input).find((key) => !TARGETS.some((target) => `${target}Minutes` === key));
  if (stranger) return refuse('policy.targetUnknown', { priority, target: stranger });
  const minutes: Record<string, number | null> = {};
  for (const target of TARGETS) {
    const value = input[`${target}Minutes`] ?? null;
    if (value !== null && !isWholeFromTo(value, 1, YEAR_MINUTES)) return refuse('policy.minutesInvalid', { priority, target, value });
    minutes[target] = value;
  }
  const { firstResponse, nextReply, resolution } = minutes;
  if (firstResponse !== null && resolution !== null && resolution < firstResponse) return refuse('policy.resolutionBeforeResponse', { priority, firstResponse, resolution });
  return accept({ firstResponse, nextReply, resolution });
}

function readEscalation(input: unknown): Decision<EscalationStep[]> {
  if (!Array.isArray(input)) return refuse('policy.stepUnreadable', { row: 1 });
  const steps: EscalationStep[] = [];
  for (const [index, one] of input.entries()) {
    const step = readStep(one, index + 1);
    if (!step.ok) return step;
    const previous = steps.at(-1);
    if (previous && previous.minutesAfterBreach >= step.value.minutesAfterBreach) return refuse('policy.stepsOutOfOrder', { row: index + 1 });
    steps.push(step.value);
  }
  return accept(steps);
}

function readStep(input: unknown, row: number): Decision<EscalationStep> {
  if (!isRecord(input)) return refuse('policy.stepUnreadable', { row });
  const { minutesAfterBreach, audience, channels } = input;
  if (!isWholeFromTo(minutesAfterBreach, 0, YEAR_MINUTES)) return refuse('policy.stepMinutesInvalid', { row, value: minutesAfterBreach ?? null });
  const people = (Array.isArray(audience) ? audience : []).map(readAudience);
  if (!people.length || people.includes(null)) return refuse('policy.stepAudienceInvalid', { row });
  const ways = (Array.isArray(channels) ? channels : []).map((one: unknown) => ALERT_CHANNELS.find((channel) => channel === one) ?? null);
  if (!ways.length || ways.includes(null)) return refuse('policy.stepChannelInvalid', { row });
  return accept({ minutesAfterBreach, audience: people.filter(isThere<Audience>), channels: ways.filter(isThere<AlertChannel>) });
}

function readAudience(input: unknown): Audience | null {
  const role = isRecord(input) ? textOf(input.role) : '';
  return AUDIENCES.find((one) => one === input) ?? (role ? { role } : null);
}

const isThere = <T>(value: T | null): value is T => value !== null;
