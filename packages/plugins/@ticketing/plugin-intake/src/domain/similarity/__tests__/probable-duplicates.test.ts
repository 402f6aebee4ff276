import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probableDuplicates, type ComparedTicket } from '../probable-duplicates';

const ticket = (ticketId: string, title: string, values: Partial<ComparedTicket> = {}): ComparedTicket => ({ ticketId, title, description: null, businessTypeCode: 'it_support', ...values });

describe('probable duplicates of a ticket', () => {
  it.each([
    ['VPN does not connect since this morning', 'VPN does not connect', 'Invoice 4711 is wrong'],
    ['打印机卡纸了，无法打印', '三楼打印机卡纸', '发票金额不对'],
  ])('of "%s" are the like of "%s", not "%s"', (title, alike, other) => {
    expect(probableDuplicates(ticket('1', title), [ticket('2', alike), ticket('3', other)]).map(({ ticketId }) => ticketId)).toEqual(['2']);
  });

  it('never hold the ticket itself, and come most alike first', () => {
    const found = probableDuplicates(ticket('1', 'Door 3 is stuck'), [ticket('1', 'Door 3 is stuck'), ticket('2', 'Door 3 is stuck again'), ticket('3', 'Door 3 is stuck')]);
    expect(found.map(({ ticketId }) => ticketId)).toEqual(['3', '2']);
  });

  it('do not depend on the order in which tickets are read', () => {
    const others = ['a', 'ab', 'Door is stuck', 'Door 3', 'door 3 stuck', 'Door 3 is stuck!'].map((title, index) => ticket(String(index + 2), title));
    const expected = probableDuplicates(ticket('1', 'Door 3 is stuck'), others);
    fc.assert(fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (order) => {
      expect(probableDuplicates(ticket('1', 'Door 3 is stuck'), order)).toEqual(expected);
    }));
  });
});
