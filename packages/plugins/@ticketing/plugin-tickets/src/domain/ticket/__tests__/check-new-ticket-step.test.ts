import { describe, expect, it } from 'vitest';
import { checkNewTicketStep } from '../check-new-ticket-step';

describe('a step that completes new tickets', () => {
  it('stands in a stage we know', () => {
    expect(() => checkNewTicketStep({ key: 'sla.promises', stage: 'promise' })).not.toThrow();
  });

  it('is refused in another one, with its name and the stages there are', () => {
    expect(() => checkNewTicketStep({ key: 'acme.last', stage: 'last' })).toThrow('new ticket step "acme.last": unknown stage "last", it is one of route, promise');
  });
});
