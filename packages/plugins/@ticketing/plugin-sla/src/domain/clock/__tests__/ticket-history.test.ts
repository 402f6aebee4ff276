import { describe, expect, it } from 'vitest';
import { phasesUntil } from '../ticket-history';
import { after, history, START, type Story } from './some-lives';

const phases = (story: Story, minute: number) =>
  phasesUntil(history(story), after(minute).getTime()).map(({ clock, from, reopenings }) => `${clock} ${(from - START.getTime()) / 60_000} ${reopenings}`);

describe('the phases of a ticket', () => {
  it('begin running with the submission', () => {
    expect(phases({}, 0)).toEqual(['running 0 0']);
  });

  it('do not end when a status leads to another one of the same clock', () => {
    expect(phases({ statuses: [[5, 'assigned'], [10, 'processing'], [20, 'pending'], [30, 'resolved'], [40, 'closed']] }, 60)).toEqual(['running 0 0', 'paused 20 0', 'solved 30 0']);
  });

  it('do not know the future', () => {
    expect(phases({ statuses: [[20, 'pending'], [30, 'processing']] }, 29)).toEqual(['running 0 0', 'paused 20 0']);
  });

  it('count how often the ticket was reopened', () => {
    expect(phases({ statuses: [[10, 'resolved'], [20, 'processing'], [30, 'closed'], [40, 'processing'], [50, 'pending']] }, 60)).toEqual([
      'running 0 0', 'solved 10 0', 'running 20 1', 'solved 30 1', 'running 40 2', 'paused 50 2',
    ]);
  });

  it('leave out what lasted no time at all', () => {
    expect(phases({ statuses: [[10, 'pending'], [10, 'processing'], [20, 'resolved'], [20, 'processing']] }, 60)).toEqual(['running 0 0']);
  });

  it('may begin paused', () => {
    expect(phases({ statuses: [[0, 'pending'], [10, 'processing']] }, 60)).toEqual(['paused 0 0', 'running 10 0']);
  });

  it('count what is older than the submission from there', () => {
    expect(phases({ statuses: [[-20, 'new'], [-10, 'pending']] }, 60)).toEqual(['paused 0 0']);
  });

  it('stand in order whatever the order of the list', () => {
    expect(phases({ statuses: [[20, 'processing'], [10, 'pending']] }, 60)).toEqual(['running 0 0', 'paused 10 0', 'running 20 0']);
  });
});
