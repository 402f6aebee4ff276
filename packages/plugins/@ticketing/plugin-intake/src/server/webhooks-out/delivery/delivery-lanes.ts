interface Lanes {
  /** Sends what is due for one subscription; looks between two deliveries whether it should stop. */
  deliver(subscriptionId: string, isStopped: () => boolean): Promise<void>;
  onFault(error: Error, subscriptionId: string): void;
}

/**
 * Deliveries on this node, each subscription on its own: a receiver that is slow holds up nobody else. A lane that is asked for while it runs looks
 * again afterwards. Nothing is lost when the node ends: any node sends whatever waits.
 */
export class DeliveryLanes {
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private isStopped = false;

  constructor(private readonly lanes: Lanes) {}

  go(subscriptionId: string): void {
    if (this.isStopped) return;
    if (this.running.has(subscriptionId)) this.again.add(subscriptionId);
    else this.running.set(subscriptionId, this.run(subscriptionId));
  }

  /** Until nothing is on its way. */
  async settled(): Promise<void> {
    while (this.running.size) await Promise.all(this.running.values());
  }

  /** Lets end what is on its way, and begins nothing else. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.again.clear();
    await this.settled();
  }

  private async run(subscriptionId: string): Promise<void> {
    try {
      do {
        this.again.delete(subscriptionId);
        await this.lanes.deliver(subscriptionId, () => this.isStopped);
      } while (this.again.has(subscriptionId));
    } catch (error) {
      this.lanes.onFault(error as Error, subscriptionId);
    } finally {
      this.running.delete(subscriptionId);
    }
  }
}
