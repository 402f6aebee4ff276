import { describe, expect, it } from 'vitest';
import { isRoutingEventChosen, problemsOfRoutingChoice, type RoutingHappening } from '../routing-event-choice';

const overflowed: RoutingHappening = { name: 'ticketing:routing.overflowed', queueId: '3' };

describe('which routing events start a workflow', () => {
  it('every one, while nothing is chosen', () => {
    expect(isRoutingEventChosen({}, overflowed)).toBe(true);
    expect(isRoutingEventChosen({ events: [], queues: null }, overflowed)).toBe(true);
  });

  it('only of the chosen names and queues', () => {
    expect(isRoutingEventChosen({ events: ['ticketing:routing.overflowed'], queues: ['2', '3'] }, overflowed)).toBe(true);
    expect(isRoutingEventChosen({ events: ['ticketing:routing.assigned'] }, overflowed)).toBe(false);
    expect(isRoutingEventChosen({ queues: ['2'] }, overflowed)).toBe(false);
  });

  it('none of a chosen queue, when the ticket is in no queue', () => {
    expect(isRoutingEventChosen({ queues: ['3'] }, { ...overflowed, queueId: null })).toBe(false);
  });
});

describe('a choice as it was sent', () => {
  it('may be empty', () => {
    expect(problemsOfRoutingChoice({})).toBeNull();
    expect(problemsOfRoutingChoice({ events: null, queues: ['3', 4] })).toBeNull();
  });

  it('names what it does not know', () => {
    expect(problemsOfRoutingChoice({ events: ['ticketing:routing.assigned', 'ticketing:routing.lost'], queues: '3' })).toEqual({
      events: '"events" does not know ticketing:routing.lost',
      queues: '"queues" is a list',
    });
  });
});
