import { describe, expect, it } from 'vitest';
import { checkLifecycleTable } from '../check-lifecycle-table';
import { LIFECYCLE_ACTIONS, lifecycleTable, type LifecycleRule } from '../lifecycle-table';

const soundRule: LifecycleRule = { from: ['assigned'], to: 'processing', needs: [], stamps: ['acceptedAt'], clears: [] };
const check = (rule: object) => () => checkLifecycleTable({ escalate: { ...soundRule, ...rule } as LifecycleRule });

describe('a lifecycle table is checked where it is declared', () => {
  it('a sound table comes back as it is', () => {
    const table = { escalate: soundRule };
    expect(checkLifecycleTable(table)).toBe(table);
  });

  it.each<[string, object, string]>([
    ['an action that starts nowhere', { from: [] }, 'starts from no category'],
    ['an unknown category to start from', { from: ['assigned', 'on_hold'] }, 'unknown status category "on_hold"'],
    ['an unknown category to end in', { to: 'done' }, 'unknown status category "done"'],
    ['a moment that is set and emptied at once', { clears: ['acceptedAt'] }, 'sets and empties "acceptedAt"'],
    ['an assignee that is asked for and taken away', { needs: ['assignee'], clears: ['assigneeId'] }, 'asks for an assignee and empties it'],
    ['a reopen window without closed tickets', { hasReopenWindow: true }, 'has a reopen window but does not start from closed'],
  ])('%s is refused, naming the action and the word', (_name, rule, what) => {
    expect(check(rule)).toThrow(`lifecycle action "escalate": ${what}`);
  });
});

describe('our lifecycle table', () => {
  it('has a rule for every action and for nothing else', () => {
    expect(Object.keys(lifecycleTable)).toEqual([...LIFECYCLE_ACTIONS]);
  });
});
