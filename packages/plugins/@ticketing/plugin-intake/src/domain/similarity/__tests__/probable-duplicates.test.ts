import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probableDuplicates, type ComparedTicket } from '../probable-duplicates';
import { similarityOf } from '../similar-text';

const ticket = (ticketId: string, title: string, values: Partial<ComparedTicket> = {}): ComparedTicket => ({ ticketId, title, description: null, businessTypeCode: 'it_support', ...values });

describe('how alike two texts are', () => {
  it('lies between 0 and 1, and does not depend on the order', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(similarityOf(a, b)).toBe(similarityOf(b, a));
      expect(similarityOf(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarityOf(a, b)).toBeLessThanOrEqual(1);
    }));
  });
  it('is 1 for a text and itself, however it is written', () => {
    expect(similarityOf('VPN is down!', 'vpn  IS down')).toBe(1);
    expect(similarityOf('打印机卡纸', '打印机卡纸。')).toBe(1);
  });
  it('is 0 for nothing', () => expect(similarityOf('', null)).toBe(0));
});

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
