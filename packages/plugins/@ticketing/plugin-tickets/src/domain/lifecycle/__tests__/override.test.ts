import { describe, expect, it } from 'vitest';
import { accept, refuse } from '../../refusal/refusal';
import { decideTransition } from '../decide-transition';
import { decideOverride, standingRefusal } from '../override';
import { anna, desk, setting, supervisor, ticket } from './a-ticket';

const full = refuse('routing.agentFull', { open: 10, isOverridable: true });

describe('an override', () => {
  it('counts when a supervisor gives a reason', () => {
    expect(decideOverride(true, 'Knows this machine', supervisor)).toEqual(accept(true));
  });

  it('needs that reason', () => {
    expect(decideOverride(true, null, supervisor)).toEqual(refuse('ticket.reasonRequired', { field: 'reason' }));
  });

  it('counts for nothing when anybody else asks for it, and nobody overrides without asking', () => {
    expect(decideOverride(true, 'Please', anna)).toEqual(accept(false));
    expect(decideOverride(true, 'Overflow', desk)).toEqual(accept(false));
    expect(decideOverride(false, null, supervisor)).toEqual(accept(false));
  });

  it('is part of the decided transition, so that guards know of it', () => {
    const assign = (actor = supervisor) => decideTransition(ticket(), 'assign', { assigneeId: '8', reason: ' Knows it ', isOverride: true }, setting({ actor }));
    expect(assign()).toMatchObject({ ok: true, value: { isOverridden: true, reason: 'Knows it' } });
    expect(assign(anna)).toMatchObject({ ok: true, value: { isOverridden: false } });
    expect(decideTransition(ticket(), 'assign', { assigneeId: '8', isOverride: true }, setting({ actor: supervisor }))).toEqual(
      refuse('ticket.reasonRequired', { action: 'assign', field: 'reason' }),
    );
  });
});

describe('the refusal of a guard', () => {
  it('stands whoever acts, unless it says that it can be overridden', () => {
    const absent = refuse('routing.agentAbsent', { until: null });
    expect(standingRefusal(absent, true, supervisor)).toEqual(absent);
  });

  it('is gone when it is overridden', () => {
    expect(standingRefusal(full, true, supervisor)).toBeNull();
  });

  it('tells only those who may that it can be overridden', () => {
    expect(standingRefusal(full, false, supervisor)).toEqual(full);
    expect(standingRefusal(full, false, anna)).toEqual(refuse('routing.agentFull', { open: 10 }));
    expect(standingRefusal(full, false, desk)).toEqual(refuse('routing.agentFull', { open: 10 }));
  });
});
