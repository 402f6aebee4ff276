import { currentChain, withinChain } from '@ticketing/plugin-tickets';

type Chain = ReturnType<typeof currentChain>;

/**
 * The workflow executions that led to a ticket's waiting: when it is assigned from there, that is still their consequence. A workflow that
 * returns what it hears assigned would run for ever otherwise.
 */
export class ChainsOfTickets {
  private readonly chains = new Map<string, Chain>();

  /** The ticket begins to wait as a consequence of what runs now. */
  remember(ticketId: string): void {
    const chain = currentChain();
    if (chain === null || chain.length) this.chains.set(ticketId, chain);
    else this.chains.delete(ticketId);
  }

  forget(ticketId: string): void {
    this.chains.delete(ticketId);
  }

  /** Does `work` as a consequence of what led to the waiting of this ticket, and of nothing else. */
  async within<Result>(ticketId: string, work: () => Promise<Result>): Promise<Result> {
    return withinChain(this.chains.get(ticketId) ?? [], work);
  }
}
