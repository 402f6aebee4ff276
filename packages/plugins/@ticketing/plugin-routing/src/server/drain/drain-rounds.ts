/** Drains one queue for a while. Answers whether there may be more to do. */
type DrainQueue = (queueId: string) => Promise<boolean>;

interface Rounds {
  drain: DrainQueue;
  /** The queues an agent is a member of. */
  queuesOf(userIds: readonly string[]): Promise<string[]>;
  onFault(error: Error, queueId: string | null): void;
  /** How long to wait for others who ask before the first round: many tickets that come at once are drained together. */
  gatherMs: number;
}

/**
 * Drains queues on this node, one after the other, however often somebody asks: a queue that is asked for while it waits for its round is
 * drained once, one that is asked for during its round is drained again. Nothing is lost when the node ends: the sweep of any node
 * drains whatever waits.
 */
export class DrainRounds {
  private readonly queues = new Set<string>();
  private readonly agents = new Set<string>();
  private running: Promise<void> | null = null;
  private isStopped = false;

  constructor(private readonly rounds: Rounds) {}

  ofQueue(queueId: string): Promise<void> {
    this.queues.add(queueId);
    return this.begin();
  }

  /** All queues of these agents: one of them may take something now. */
  ofAgents(userIds: readonly string[]): Promise<void> {
    userIds.forEach((userId) => this.agents.add(userId));
    return this.begin();
  }

  /** Until nobody asks any more. */
  settled(): Promise<void> {
    return this.running ?? Promise.resolve();
  }

  /** Lets the round end that is running, and begins no other. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.settled();
  }

  private begin(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    this.running ??= this.goOn().then(() => {
      this.running = null;
      // Somebody may have asked between the last look and now.
      return this.hasWork ? this.begin() : undefined;
    });
    return this.running;
  }

  private get hasWork(): boolean {
    return this.queues.size > 0 || this.agents.size > 0;
  }

  private async goOn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.rounds.gatherMs));
    while (!this.isStopped && this.hasWork) {
      await this.findQueues();
      const [queueId] = this.queues;
      if (queueId === undefined) continue;
      this.queues.delete(queueId);
      await this.drainOne(queueId);
    }
  }

  private async findQueues(): Promise<void> {
    if (!this.agents.size) return;
    const userIds = [...this.agents];
    this.agents.clear();
    try {
      (await this.rounds.queuesOf(userIds)).forEach((queueId) => this.queues.add(queueId));
    } catch (error) {
      this.rounds.onFault(error as Error, null);
    }
  }

  private async drainOne(queueId: string): Promise<void> {
    try {
      // Back to the end of the line: the other queues come first.
      if (await this.rounds.drain(queueId)) this.queues.add(queueId);
    } catch (error) {
      this.rounds.onFault(error as Error, queueId);
    }
  }
}
