import { describe, expect, it } from 'vitest';
import type { EscalationStep } from '../../policy/sla-policy';
import { isSlaEventChosen, levelOfAlert, problemsOfSlaChoice, type SlaHappening } from '../sla-event-choice';

const breach: SlaHappening = { level: 'breach', target: 'resolution', step: null };
const step = (channels: EscalationStep['channels']): EscalationStep => ({ minutesAfterBreach: 10, audience: ['supervisor'], channels });

describe('which SLA events start a workflow', () => {
  it('every one, while nothing is chosen', () => {
    expect(isSlaEventChosen({}, breach)).toBe(true);
    expect(isSlaEventChosen({ levels: [], targets: [] }, breach)).toBe(true);
  });

  it('only of the chosen levels and targets', () => {
    expect(isSlaEventChosen({ levels: ['breach'], targets: ['resolution'] }, breach)).toBe(true);
    expect(isSlaEventChosen({ levels: ['warn', 'met'] }, breach)).toBe(false);
    expect(isSlaEventChosen({ levels: ['breach'], targets: ['firstResponse'] }, breach)).toBe(false);
  });

  it('an escalation step that tells workflows, and one its policy does not have any more', () => {
    const escalation = (of: EscalationStep | null): SlaHappening => ({ level: 'escalation', target: 'resolution', step: of });
    expect(isSlaEventChosen({}, escalation(step(['inApp', 'workflow'])))).toBe(true);
    expect(isSlaEventChosen({}, escalation(step(['inApp', 'email'])))).toBe(false);
    expect(isSlaEventChosen({}, escalation(null))).toBe(true);
  });

  it('all escalation steps are one level', () => {
    expect(['warn' as const, 'breach' as const, 'escalate-1' as const, 'escalate-12' as const].map(levelOfAlert)).toEqual(['warn', 'breach', 'escalation', 'escalation']);
  });
});

describe('a choice as it was sent', () => {
  it('may be empty', () => {
    expect(problemsOfSlaChoice({})).toBeNull();
    expect(problemsOfSlaChoice({ levels: null, targets: [] })).toBeNull();
  });

  it('names what it does not know', () => {
    expect(problemsOfSlaChoice({ levels: ['warn', 'panic'], targets: 'resolution' })).toEqual({
      levels: '"levels" does not know panic',
      targets: '"targets" is a list',
    });
  });
});
