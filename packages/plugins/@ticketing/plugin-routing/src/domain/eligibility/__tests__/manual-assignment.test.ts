import { describe, expect, it } from 'vitest';
import { candidate, inMinutes, NOW } from '../../__tests__/some-desk';
import { decideManualAssignment } from '../manual-assignment';

describe('a ticket is given by hand', () => {
  it.each([
    ['to somebody with room', candidate()],
    ['to somebody who is offline: people know what they do', candidate({ availability: 'offline' })],
    ['to somebody without a profile', null],
  ])('%s', (_, agent) => {
    expect(decideManualAssignment(agent, 'P2', NOW)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['to somebody absent', candidate({ absentFrom: NOW, absentUntil: inMinutes(60) }), { code: 'routing.agentAbsent', params: { until: inMinutes(60) } }],
    ['to somebody full', candidate({ capacity: 1, openByPriority: { P3: 1 } }), { code: 'routing.agentFull', params: { priority: null, open: 1, capacity: 1 } }],
    ['to somebody full for the priority', candidate({ capacityByPriority: { P2: 1 }, openByPriority: { P2: 2 } }), { code: 'routing.agentFull', params: { priority: 'P2', open: 2, capacity: 1 } }],
  ])('but not %s', (_, agent, refusal) => {
    expect(decideManualAssignment(agent, 'P2', NOW)).toEqual({ ok: false, ...refusal });
  });
});
