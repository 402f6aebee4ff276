import type { Finding } from '@ticketing/plugin-tickets/domain';
import { describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { whyItFailed, whyItHeld } from '../finding-words';

const nobody = () => undefined;
const finding = (fact: string, operator: Finding['operator'], expected: unknown, actual: unknown): Finding => ({ fact, operator, expected, actual });

describe('why a policy applies', () => {
  it('is the value of the ticket', () => {
    expect(whyItHeld(finding('priority', '$in', ['P0', 'P1'], 'P0'), nobody, t)).toBe('Priority is P0');
    expect(whyItHeld(finding('customer.level', '$eq', 'gold', 'gold'), nobody, t)).toBe('Customer level is gold');
  });

  it('is the condition where the value says little', () => {
    expect(whyItHeld(finding('queueId', '$empty', true, null), nobody, t)).toBe('Queue is empty');
    expect(whyItHeld(finding('sourceChannel', '$ne', 'email', 'portal'), nobody, t)).toBe('Channel is not email');
  });

  it('names things by their names', () => {
    const nameOf = (fact: string) => (fact === 'customerId' ? 'Northwind' : undefined);
    expect(whyItHeld(finding('customerId', '$eq', '5', '5'), nameOf, t)).toBe('Customer is Northwind');
  });
});

describe('why a policy does not apply', () => {
  it('is what the ticket has and what the policy asks', () => {
    expect(whyItFailed(finding('priority', '$in', ['P0', 'P1'], 'P2'), nobody, t)).toBe(
      'Priority is P2; the policy asks that it is one of P0, P1',
    );
    expect(whyItFailed(finding('customer.level', '$eq', 'gold', null), nobody, t)).toBe(
      'Customer level is (empty); the policy asks that it is gold',
    );
  });
});
