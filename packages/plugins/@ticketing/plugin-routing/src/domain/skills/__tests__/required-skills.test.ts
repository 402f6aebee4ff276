import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequiredSkills } from '../read-required-skills';
import { lackingSkill, meets, mergeSkills } from '../required-skills';

const anySkills = fc.array(fc.record({ skill: fc.constantFrom('erp', 'network', 'constructor'), minLevel: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 });

describe('the skills a ticket asks for', () => {
  it('are those of its rule, business type and category together, each at the highest level', () => {
    expect(mergeSkills([{ skill: 'network', minLevel: 1 }, { skill: 'erp', minLevel: 2 }], null, [{ skill: 'erp', minLevel: 3 }], undefined)).toEqual([
      { skill: 'erp', minLevel: 3 }, { skill: 'network', minLevel: 1 },
    ]);
  });

  it('may be none', () => {
    expect(mergeSkills()).toEqual([]);
  });

  it('do not depend on the order of their sources', () => {
    fc.assert(fc.property(fc.array(anySkills, { maxLength: 4 }), (sources) => {
      expect(mergeSkills(...[...sources].reverse())).toEqual(mergeSkills(...sources));
    }));
  });

  it('are met together by whoever meets each source', () => {
    fc.assert(fc.property(anySkills, anySkills, fc.dictionary(fc.constantFrom('erp', 'network'), fc.integer({ min: 1, max: 5 })), (one, other, levels) => {
      const skills = new Map(Object.entries(levels));
      expect(meets(skills, mergeSkills(one, other))).toBe(meets(skills, one) && meets(skills, other));
    }));
  });
});

describe('an agent', () => {
  const skills = new Map([['erp', 3]]);

  it('meets a level up to his own', () => {
    expect([1, 3, 4].map((minLevel) => meets(skills, [{ skill: 'erp', minLevel }]))).toEqual([true, true, false]);
  });

  it('does not meet a skill he does not have', () => {
    expect(lackingSkill(skills, [{ skill: 'erp', minLevel: 1 }, { skill: 'network', minLevel: 1 }])).toEqual({ skill: 'network', minLevel: 1 });
  });

  it('meets a ticket that asks for nothing', () => {
    expect(meets(new Map(), [])).toBe(true);
  });
});

describe('required skills as they were sent', () => {
  const read = (input: unknown) => {
    const decision = readRequiredSkills(input, ['erp', 'network']);
    return decision.ok ? decision.value : { code: decision.code, ...decision.params };
  };

  it.each([
    [null, []],
    [[], []],
    [[{ skill: ' erp ', minLevel: 2 }, { skill: 'network' }], [{ skill: 'erp', minLevel: 2 }, { skill: 'network', minLevel: 1 }]],
    ['erp', { code: 'skill.unreadable', row: 1 }],
    [[{ skill: 'erp' }, 'network'], { code: 'skill.unreadable', row: 2 }],
    [[{ skill: 'latin', minLevel: 2 }], { code: 'skill.unknown', row: 1, skill: 'latin' }],
    [[{ skill: 'erp', minLevel: 0 }], { code: 'skill.levelInvalid', row: 1, skill: 'erp', value: 0 }],
    [[{ skill: 'erp', minLevel: 6 }], { code: 'skill.levelInvalid', row: 1, skill: 'erp', value: 6 }],
    [[{ skill: 'erp', minLevel: '2' }], { code: 'skill.levelInvalid', row: 1, skill: 'erp', value: '2' }],
    [[{ skill: 'erp' }, { skill: 'network' }, { skill: 'erp', minLevel: 4 }], { code: 'skill.twice', row: 3, otherRow: 1, skill: 'erp' }],
  ])('%j', (input, expected) => {
    expect(read(input)).toEqual(expected);
  });
});
