import { describe, expect, it } from 'vitest';
import { inMinutes, NOW } from '../../__tests__/some-desk';
import { checkAgent } from '../check-agent';

const check = (changes: Record<string, unknown> = {}) => {
  const decision = checkAgent({ userId: 7, ...changes });
  return decision.ok ? decision.value : { code: decision.code, ...decision.params };
};

describe('the profile of an agent is read', () => {
  it('from the user alone: ten tickets at once, offline', () => {
    expect(check()).toEqual({
      userId: '7', isEnabled: true, capacity: 10, capacityByPriority: { P0: null, P1: null, P2: null, P3: null }, languages: [], availability: 'offline',
      absentFrom: null, absentUntil: null, substituteId: null,
    });
  });

  it('with all it may say', () => {
    const absentFrom = NOW.toISOString();
    expect(check({ isEnabled: false, capacity: 5, capacityP0: 1, capacityP3: 9, languages: ['zh', 'pt-BR'], availability: 'online', absentFrom, absentUntil: inMinutes(60), substituteId: '8' })).toEqual({
      userId: '7', isEnabled: false, capacity: 5, capacityByPriority: { P0: 1, P1: null, P2: null, P3: 9 }, languages: ['zh', 'pt-BR'], availability: 'online',
      absentFrom: NOW, absentUntil: inMinutes(60), substituteId: '8',
    });
  });

  it('with an absence whose end is open', () => {
    expect(check({ absentFrom: NOW })).toMatchObject({ absentFrom: NOW, absentUntil: null });
  });
});

describe('a wrong profile is refused, and what is wrong is named:', () => {
  it.each([
    [{ userId: null }, { code: 'agent.userMissing' }],
    [{ capacity: -1 }, { code: 'agent.capacityInvalid', field: 'capacity', value: -1, low: 0, high: 1000 }],
    [{ capacityP1: 2.5 }, { code: 'agent.capacityInvalid', field: 'capacityP1', value: 2.5, low: 0, high: 1000 }],
    [{ languages: 'zh' }, { code: 'agent.languageInvalid', field: 'languages', row: 1, value: 'zh' }],
    [{ languages: ['zh', 'Chinese!'] }, { code: 'agent.languageInvalid', field: 'languages', row: 2, value: 'Chinese!' }],
    [{ availability: 'busy' }, { code: 'agent.availabilityUnknown', value: 'busy' }],
    [{ absentFrom: 'soon' }, { code: 'agent.momentInvalid', field: 'absentFrom', value: 'soon' }],
    [{ absentUntil: NOW }, { code: 'agent.absenceStartMissing', field: 'absentFrom' }],
    [{ absentFrom: NOW, absentUntil: NOW }, { code: 'agent.absenceEndsBeforeItStarts', field: 'absentUntil' }],
    [{ substituteId: '7' }, { code: 'agent.substituteIsSelf' }],
  ])('%j', (changes, refusal) => {
    expect(check(changes)).toEqual(refusal);
  });

  it.each([[null], [[]], ['Ann']])('something that is no profile: %j', (one) => {
    expect(checkAgent(one)).toMatchObject({ code: 'agent.unreadable' });
  });
});
