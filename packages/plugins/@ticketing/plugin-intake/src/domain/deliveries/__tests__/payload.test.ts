import { describe, expect, it } from 'vitest';
import { payloadOf, type HeardComment, type HeardEvent } from '../payload';

const TICKET = { id: 12, ticketNo: 'TKT-20261102-0001', title: 'Pump', status: 'new', dedupeKey: 'secret', nextDeskActionAt: new Date(), assigneeId: 7, createdAt: new Date('2026-11-02T09:00:00Z') };
const tell = (event: HeardEvent, includesInternal = false) =>
  payloadOf(event, { eventId: '99', at: new Date('2026-11-02T09:00:01Z'), actorId: '7', ticket: TICKET }, includesInternal);
const comment = (values: Partial<HeardComment> = {}): HeardComment => ({
  id: '5', direction: 'outbound', isInternal: false, isFirstResponse: true, channel: 'agent', content: '<p>On our way</p>', ...values,
});

describe('what subscribers are told', () => {
  it('is the event and the ticket with its public columns, ids as text', () => {
    const told = tell({ name: 'ticketing:ticket.created' });
    expect(told).toMatchObject({ id: '99', event: 'ticket.created', at: '2026-11-02T09:00:01.000Z', actorId: '7', change: {} });
    expect(told?.ticket).toMatchObject({ id: '12', assigneeId: '7', title: 'Pump', createdAt: '2026-11-02T09:00:00.000Z', contactId: null });
    expect(told?.ticket).not.toHaveProperty('dedupeKey');
    expect(told?.ticket).not.toHaveProperty('nextDeskActionAt');
  });

  it('has the changes of public columns, and is nothing when there are none', () => {
    const of = (...fields: string[]) => tell({ name: 'ticketing:ticket.updated', changes: fields.map((field) => ({ field, from: 1, to: null })) });
    expect(of('assigneeId', 'dedupeKey')?.change).toEqual({ changes: [{ field: 'assigneeId', from: '1', to: null }] });
    expect(of('dedupeKey')).toBeNull();
  });

  it('leaves internal notes out, unless the subscription includes them', () => {
    const note = comment({ isInternal: true, content: 'He is angry' });
    expect(tell({ name: 'ticketing:ticket.commented', comment: note })).toBeNull();
    expect(tell({ name: 'ticketing:ticket.commented', comment: note }, true)?.change).toEqual({ comment: note });
    expect(tell({ name: 'ticketing:ticket.commented', comment: comment() })?.change).toEqual({ comment: comment() });
  });

  it('leaves reasons out, which agents write for agents', () => {
    const event: HeardEvent = { name: 'ticketing:ticket.transitioned', action: 'cancel', fromStatus: 'new', toStatus: 'cancelled', reason: 'nonsense' };
    expect(tell(event)?.change).toEqual({ action: 'cancel', fromStatus: 'new', toStatus: 'cancelled' });
    expect(tell(event, true)?.change).toHaveProperty('reason', 'nonsense');
  });

  it('has the changes of business fields, and of a deleted ticket what it was', () => {
    const changes = [{ field: 'serialNumber', from: undefined, to: 'X1' }];
    expect(tell({ name: 'ticketing:ticket.detailsChanged', association: 'repairDetails', changes })?.change).toEqual({
      association: 'repairDetails', changes: [{ field: 'serialNumber', from: null, to: 'X1' }],
    });
    expect(tell({ name: 'ticketing:ticket.deleted' })).toMatchObject({ event: 'ticket.deleted', ticket: { ticketNo: TICKET.ticketNo } });
  });
});
