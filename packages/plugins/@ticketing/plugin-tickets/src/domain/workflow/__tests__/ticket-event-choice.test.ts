import { describe, expect, it } from 'vitest';
import { isChosen, problemsOfChoice } from '../ticket-event-choice';

const updated = (...fields: string[]) => ({ name: 'ticketing:ticket.updated' as const, changes: fields.map((field) => ({ field })) });
const transitioned = (action: string) => ({ name: 'ticketing:ticket.transitioned' as const, action });
const commented = (direction: 'inbound' | 'outbound', isInternal: boolean) =>
  ({ name: 'ticketing:ticket.commented' as const, direction, isInternal });

describe('which events start a workflow', () => {
  it('none, while no event is chosen', () => {
    expect(isChosen({}, { name: 'ticketing:ticket.created' })).toBe(false);
    expect(isChosen({ events: [] }, { name: 'ticketing:ticket.created' })).toBe(false);
  });

  it('only the chosen ones', () => {
    const choice = { events: ['ticketing:ticket.created', 'ticketing:ticket.deleted'] };
    expect(isChosen(choice, { name: 'ticketing:ticket.created' })).toBe(true);
    expect(isChosen(choice, { name: 'ticketing:ticket.deleted' })).toBe(true);
    expect(isChosen(choice, { name: 'ticketing:ticket.detailsChanged' })).toBe(false);
  });

  it('every lifecycle action, or the chosen ones', () => {
    const events = ['ticketing:ticket.transitioned'];
    expect(isChosen({ events }, transitioned('resolve'))).toBe(true);
    expect(isChosen({ events, actions: [] }, transitioned('resolve'))).toBe(true);
    expect(isChosen({ events, actions: ['resolve', 'close'] }, transitioned('resolve'))).toBe(true);
    expect(isChosen({ events, actions: ['close'] }, transitioned('resolve'))).toBe(false);
  });

  it('every changed field, or one of the chosen ones', () => {
    const events = ['ticketing:ticket.updated'];
    expect(isChosen({ events }, updated('title'))).toBe(true);
    expect(isChosen({ events, fields: ['priority'] }, updated('title', 'priority'))).toBe(true);
    expect(isChosen({ events, fields: ['priority'] }, updated('title'))).toBe(false);
  });

  it('every comment, or the chosen kinds', () => {
    const events = ['ticketing:ticket.commented'];
    expect(isChosen({ events }, commented('inbound', false))).toBe(true);
    expect(isChosen({ events, comments: ['customerMessage'] }, commented('inbound', false))).toBe(true);
    expect(isChosen({ events, comments: ['customerMessage'] }, commented('outbound', false))).toBe(false);
    expect(isChosen({ events, comments: ['reply'] }, commented('outbound', false))).toBe(true);
    expect(isChosen({ events, comments: ['reply'] }, commented('outbound', true))).toBe(false);
    expect(isChosen({ events, comments: ['note'] }, commented('outbound', true))).toBe(true);
  });

  it('a detail of one event says nothing about another', () => {
    const choice = { events: ['ticketing:ticket.created', 'ticketing:ticket.transitioned'], actions: ['close'] };
    expect(isChosen(choice, { name: 'ticketing:ticket.created' })).toBe(true);
  });
});

describe('a choice as it was sent', () => {
  it('may still be empty: the editor saves a workflow before it is configured', () => {
    expect(problemsOfChoice({})).toBeNull();
    expect(problemsOfChoice({ events: null, actions: undefined })).toBeNull();
  });

  it('names what it does not know', () => {
    expect(problemsOfChoice({ events: ['ticketing:ticket.created', 'ticket.exploded'] })).toEqual({
      events: '"events" does not know ticket.exploded',
    });
    expect(problemsOfChoice({ actions: 'close', comments: ['whisper'] })).toEqual({
      actions: '"actions" is a list',
      comments: '"comments" does not know whisper',
    });
  });
});
