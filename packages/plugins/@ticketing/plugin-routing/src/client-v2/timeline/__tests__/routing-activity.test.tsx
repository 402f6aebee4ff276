import { cleanup, render, screen } from '@testing-library/react';
import type { ActivityEntry, TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { isRoutingEntry, routingSentence } from '../routing-activity';
import { RoutingActivityLine } from '../RoutingActivityLine';

afterEach(cleanup);

const entry = (values: Partial<ActivityEntry>): ActivityEntry => ({
  kind: 'activity', id: '1', at: '2026-11-23T10:00:00Z', type: 'queued', actor: null, actorName: null, reason: null, changes: [], fromStatus: null, toStatus: null,
  ...values,
});

describe('entries of routing', () => {
  it.each([
    [{ type: 'queued', data: { queueName: 'IT', ruleName: 'ERP' } }, 'Waits in the queue "IT", because of the rule "ERP"'],
    [{ type: 'queued', data: { queueName: 'IT', ruleName: null } }, 'Waits in the queue "IT"'],
    [{ type: 'queued', actorName: 'Sue', reason: 'wrong desk', data: { queueName: 'IT' } }, 'Sue moved it to the queue "IT": wrong desk'],
    [{ type: 'queued', actorName: 'Not at night', data: { queueName: 'IT' } }, 'Not at night moved it to the queue "IT"'],
    [{ type: 'overflowed', data: { fromQueueName: 'IT', queueName: 'Second line', minutes: 30 } }, 'Waited more than 30 min in "IT": waits in "Second line" now'],
    [{ type: 'assign', actorName: 'IT', data: { routing: 'overflowed', minutes: 30 } }, 'Waited more than 30 min in "IT": given to the supervisor'],
    [{ type: 'return', actorName: 'IT', data: { routing: 'unaccepted', minutes: 15 } }, 'Not accepted within 15 min: waits in "IT" again'],
  ] as const)('%j', (values, words) => {
    const one = entry(values);
    expect(isRoutingEntry(one)).toBe(true);
    expect(routingSentence(one, t)).toBe(words);
  });

  it('leave what people did to the words of tickets', () => {
    expect(isRoutingEntry(entry({ type: 'assign', data: { assignmentId: '5' } }))).toBe(false);
    expect(isRoutingEntry(entry({ type: 'return' }))).toBe(false);
  });

  it('stand in the history with their moment', () => {
    const props = { entry: entry({ data: { queueName: 'IT' } }), t } as unknown as TimelineEntryProps;
    const { container } = render(<RoutingActivityLine {...props} />);
    expect(screen.getByText('Waits in the queue "IT"')).toBeTruthy();
    expect(container.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-23T10:00:00Z');
  });
});
