import { describe, expect, it } from 'vitest';
import type { AllowedAction, Need } from '../../workspace/api/ticket-types';
import { stepInto, stepsOf } from '../lifecycle-step';

const action = (name: string, needs: Need[], ...statuses: string[]): AllowedAction => ({
  action: name,
  needs,
  statuses: statuses.map((code) => ({ code, title: code })),
});

// What an agent may do with a ticket in progress.
const inProgress = [
  action('pause', ['reason', 'pendingUntil'], 'pending', 'pending_supplier'),
  action('transfer', ['assignee', 'reason'], 'assigned'),
  action('return', ['reason'], 'new'),
  action('resolve', ['resolution'], 'resolved'),
  action('cancel', ['reason'], 'cancelled'),
];

describe('stepInto', () => {
  it.each([
    ['new', 'return'],
    ['assigned', 'transfer'],
    ['pending', 'pause'],
    ['resolved', 'resolve'],
    ['cancelled', 'cancel'],
  ])('reaches %s by "%s"', (status, name) => {
    expect(stepInto(inProgress, status)?.action.action).toBe(name);
  });

  it('finds a status an admin added to a category', () => {
    expect(stepInto(inProgress, 'pending_supplier')).toMatchObject({ action: { action: 'pause' }, status: { code: 'pending_supplier' } });
  });

  it('finds nothing where no allowed action leads', () => {
    expect(stepInto(inProgress, 'closed')).toBeUndefined();
    expect(stepInto([], 'new')).toBeUndefined();
  });

  it('prefers the action that asks least', () => {
    const ways = [action('transfer', ['assignee', 'reason'], 'assigned'), action('assign', ['assignee'], 'assigned')];
    expect(stepInto(ways, 'assigned')?.action.action).toBe('assign');
  });

  it('does not count what may be left open', () => {
    const ways = [action('pause', ['pendingUntil'], 'pending'), action('park', ['reason'], 'pending')];
    expect(stepInto(ways, 'pending')?.action.action).toBe('pause');
  });
});

describe('stepsOf', () => {
  it('lists one step per status an action can lead to', () => {
    expect(stepsOf(inProgress).map(({ status }) => status.code)).toEqual([
      'pending',
      'pending_supplier',
      'assigned',
      'new',
      'resolved',
      'cancelled',
    ]);
  });
});
