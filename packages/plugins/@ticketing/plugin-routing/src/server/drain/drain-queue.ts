import { afterAssignment, eligibilityOf, reasonToHold, type Candidate, type RoutingRequest } from '../../domain';
import { readCandidate, readCandidatesWithRoom } from '../agents/read-candidates';
import { readNames } from '../agents/read-names';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf, type StoredQueue } from '../setup/routing-setup';
import { assignWaiting } from './assign-waiting';
import { readLine, readRequests, type NamedTicket } from './waiting-tickets';

/** How many tickets are looked up at once. */
const LINE = 1000;
const PAGE = 100;
/** After so many assignments the other queues of this node have their turn. */
const MOST = 100;
/** How long whoever writes on a ticket is given before we look at it again. */
const BUSY_MS = 50;

/**
 * Gives waiting tickets of a queue to whoever can take them, in drain order, until nobody has a place or no ticket is left. Each ticket
 * is one transaction; any number of nodes may drain the same queue. Answers whether there may be more to do.
 */
export async function drainQueue(desk: RoutingDesk, queueId: string): Promise<boolean> {
  const stored = queueOf(await readSetup(desk.db), queueId);
  if (!stored?.queue.isEnabled || stored.queue.strategy === 'manual') return false;
  const round = new Round(desk, stored, await readCandidatesWithRoom(desk.db, stored, desk.now()));
  const assigned = await round.drain();
  // Nobody else may come back to it before the next sweep.
  if (round.hasMetBusy) await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
  return round.hasMetBusy || assigned >= MOST;
}

/** A ticket that asks for nothing: whoever cannot take it can take none. */
const EASIEST: RoutingRequest = {
  ticketId: '', priority: null, requiredSkills: [], language: null, earlierTickets: new Map(), slaDueAt: null, excluded: new Map(),
};

/** One drain: who could take something as far as we know, and how many tickets were assigned and passed over so far. */
class Round {
  private readonly candidates: Map<string, Candidate>;
  private names: ReadonlyMap<string, string> = new Map();
  private assigned = 0;
  private left = 0;
  /** Whether somebody wrote on one of the tickets just then. */
  hasMetBusy = false;

  constructor(
    private readonly desk: RoutingDesk,
    private readonly stored: StoredQueue,
    candidates: readonly Candidate[],
  ) {
    this.candidates = new Map(candidates.map((candidate) => [candidate.userId, candidate]));
  }

  /** Answers how many tickets were assigned. */
  async drain(): Promise<number> {
    while (this.goesOn) {
      // Those that were assigned do not wait any more, the others still stand before the next.
      const line = await readLine(this.desk.db, this.stored.id, LINE, this.left);
      for (let first = 0; first < line.length && this.goesOn; first += PAGE) await this.drainPage(line.slice(first, first + PAGE));
      if (line.length < LINE) break;
    }
    return this.assigned;
  }

  private async drainPage(ticketIds: readonly string[]): Promise<void> {
    const { desk, stored } = this;
    if (!this.names.size) this.names = await readNames(desk.db, [...this.candidates.keys()]);
    for (const ticket of await readRequests(desk.db, stored.queue, ticketIds)) {
      if (!this.goesOn) return;
      if (reasonToHold(stored.queue, ticket, desk.now())) this.left += 1;
      else await this.assign(ticket);
    }
  }

  /** Asks as long as it loses races: each time it knows better who has a place. */
  private async assign(ticket: NamedTicket): Promise<void> {
    const { desk, stored, names } = this;
    while (this.somebodyFits(ticket)) {
      const attempt = { stored, ticket, candidates: [...this.candidates.values()], names };
      const outcome = await desk.chains.within(ticket.ticketId, () => assignWaiting(desk, attempt));
      if (outcome.kind === 'gone') return;
      if (outcome.kind === 'assigned') {
        this.assigned += 1;
        this.candidates.set(outcome.candidate.userId, afterAssignment(outcome.candidate, ticket.priority, desk.now()));
        desk.chains.forget(ticket.ticketId);
        return;
      }
      if (outcome.kind === 'busy') this.hasMetBusy = true;
      if (outcome.kind === 'busy' || outcome.kind === 'nobody') break;
      await this.lookAgain(outcome.candidate);
    }
    this.left += 1;
  }

  private async lookAgain(known: Candidate): Promise<void> {
    const { desk, stored } = this;
    const fresh = await readCandidate(desk.db, stored, known, desk.now());
    if (fresh) this.candidates.set(known.userId, fresh);
    else this.candidates.delete(known.userId);
  }

  private get goesOn(): boolean {
    return this.assigned < MOST && this.somebodyFits(EASIEST);
  }

  private somebodyFits(request: RoutingRequest): boolean {
    const now = this.desk.now();
    return [...this.candidates.values()].some((one) => eligibilityOf(one, request, this.stored.queue, now) === null);
  }
}
