import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, isSameValue } from '../changes';

const moment = new Date('2026-03-02T09:00:00Z');

describe('whether a person sees a difference', () => {
  it.each<[string, unknown, unknown]>([
    ['no text and empty text', null, ''],
    ['a column that was never there and an empty one', undefined, null],
    ['an empty list and nothing', [], null],
    ['a number and the same number as text', 5, '5'],
    ['a long id as text and as a bigint', '349837459834572801', 349837459834572801n],
    ['a moment and the same moment', moment, new Date(moment)],
    ['a moment and its text', moment, '2026-03-02T09:00:00.000Z'],
    ['a moment and its text in another zone', moment, '2026-03-02T10:00:00+01:00'],
    ['a moment and its text in SQLite', moment, '2026-03-02 09:00:00.000 +00:00'],
    ['JSON and the same JSON with its keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ])('%s look the same', (_name, a, b) => {
    expect(isSameValue(a, b)).toBe(true);
    expect(isSameValue(b, a)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['nothing and no', null, false],
    ['nothing and zero', null, 0],
    ['nothing and the word null', null, 'null'],
    ['a moment and nothing', moment, null],
    ['a moment and a millisecond later', moment, new Date(moment.getTime() + 1)],
    ['a list and the same list in another order', ['a', 'b'], ['b', 'a']],
    ['a list and its text', [1], '[1]'],
    ['upper and lower case', 'Printer', 'printer'],
  ])('%s look different', (_name, a, b) => {
    expect(isSameValue(a, b)).toBe(false);
    expect(isSameValue(b, a)).toBe(false);
  });
});

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
);
const FIELDS = ['title', 'priority', 'customerId', 'resolvedAt'];
const row = fc.record(Object.fromEntries(FIELDS.map((field) => [field, value])));

describe('the changes between two rows', () => {
  it('are named with before and after, in the order of the row', () => {
    expect(changesBetween({ title: 'a', priority: 'P2', resolvedAt: null }, { title: 'b', priority: 'P2', resolvedAt: moment })).toEqual([
      { field: 'title', from: 'a', to: 'b' },
      { field: 'resolvedAt', from: null, to: '2026-03-02T09:00:00.000Z' },
    ]);
  });

  it('of a column that is not written are none', () => {
    expect(changesBetween({ title: 'a', priority: 'P2' }, { title: 'a' })).toEqual([]);
  });

  it('between a row and its copy are none', () => {
    fc.assert(
      fc.property(row, (one) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('back are the changes forth with before and after swapped', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        expect(changesBetween(other, one)).toEqual(changesBetween(one, other).map(({ field, from, to }) => ({ field, from: to, to: from })));
      }),
    );
  });

  it('of silent columns are left out, and only those', () => {
    fc.assert(
      fc.property(row, row, fc.subarray(FIELDS), (one, other, silent) => {
        expect(changesBetween(one, other, silent)).toEqual(changesBetween(one, other).filter(({ field }) => !silent.includes(field)));
      }),
    );
  });

  it('applied to the old row give the new one', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const after = { ...one, ...Object.fromEntries(changesBetween(one, other).map(({ field, to }) => [field, to])) };
        expect(changesBetween(after, other)).toEqual([]);
      }),
    );
  });
});
