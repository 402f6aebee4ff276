import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCandidates, anyQueue, anyTickets, NOW } from '../../__tests__/some-desk';
import type { Candidate } from '../../agents/candidate';
import { eligibilityOf } from '../../eligibility/eligibility';
import { planDrain } from '../plan-drain';
import { reasonToHold } from '../reason-to-hold';

const runs = { numRuns: 300 };
const anyDesk = fc.tuple(anyTickets(), anyCandidates(6), anyQueue);

describe('laws of draining', () => {
  it('desks of every kind are looked at: some tickets are assigned, some wait, some are held', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      for (const { userId, ranked, heldBecause } of planDrain(tickets, agents, queue, NOW).steps) seen.add(heldBecause ?? (userId ? `assigned, ${ranked.length > 1 ? 'others' : 'alone'}` : 'waits'));
    }), { seed: 1, numRuns: 200 });
    expect([...seen].sort()).toEqual(['assigned, alone', 'assigned, others', 'manual', 'old', 'queueDisabled', 'waits']);
  });

  it('every ticket is decided exactly once, and nothing was changed', () => {
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      const before = structuredClone([tickets, agents]);
      const { steps } = planDrain(tickets, agents, queue, NOW);
      expect(steps.map(({ ticketId }) => ticketId).sort()).toEqual(tickets.map(({ ticketId }) => ticketId).sort());
      expect([tickets, agents]).toEqual(before);
    }), runs);
  });

  it('nobody ends above a capacity who was not above it before', () => {
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      planDrain(tickets, agents, queue, NOW).candidates.forEach((after, index) => {
        const before = agents[index];
        expect(after.open).toBeLessThanOrEqual(Math.max(before.open, before.capacity));
        for (const priority of PRIORITIES) {
          expect(after.openByPriority[priority]).toBeLessThanOrEqual(Math.max(before.openByPriority[priority], before.capacityByPriority[priority] ?? Number.POSITIVE_INFINITY));
        }
      });
    }), runs);
  });

  it('the load of the agents grows by what they were given, and by nothing else', () => {
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      const { steps, candidates } = planDrain(tickets, agents, queue, NOW);
      candidates.forEach((after, index) => {
        expect(after.open - agents[index].open).toBe(steps.filter(({ userId }) => userId === after.userId).length);
      });
    }), runs);
  });

  it('nobody who could take a ticket is left without while it waits', () => {
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      const { steps, candidates } = planDrain(tickets, agents, queue, NOW);
      for (const { ticketId, userId } of steps) {
        const ticket = tickets.find((one) => one.ticketId === ticketId);
        if (!ticket || userId !== null || reasonToHold(queue, ticket, NOW)) continue;
        for (const one of candidates) expect(eligibilityOf(one, ticket, queue, NOW)).not.toBeNull();
      }
    }), runs);
  });

  it('nothing is left to do when it is drained again', () => {
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      const { steps, candidates, turn } = planDrain(tickets, agents, queue, NOW);
      const waiting = tickets.filter(({ ticketId }) => steps.some((step) => step.ticketId === ticketId && step.userId === null));
      for (const { userId } of planDrain(waiting, candidates, { ...queue, turn }, NOW).steps) expect(userId).toBeNull();
    }), runs);
  });

  it('drained one ticket at a time in drain order, everybody gets the same', () => {
    fc.assert(fc.property(anyDesk, ([tickets, agents, queue]) => {
      const atOnce = planDrain(tickets, agents, queue, NOW);
      let candidates: readonly Candidate[] = agents;
      let { turn } = queue;
      for (const step of atOnce.steps) {
        const plan = planDrain(tickets.filter(({ ticketId }) => ticketId === step.ticketId), candidates, { ...queue, turn }, NOW);
        expect(plan.steps).toEqual([step]);
        ({ candidates, turn } = plan);
      }
    }), runs);
  });

  it('without members, everything waits to be assigned by hand', () => {
    fc.assert(fc.property(anyTickets(), anyQueue, (tickets, queue) => {
      const heldBecause = queue.isEnabled ? 'manual' : 'queueDisabled';
      for (const step of planDrain(tickets, [], queue, NOW).steps) expect(step).toMatchObject({ userId: null, ranked: [], heldBecause });
    }), runs);
  });
});
