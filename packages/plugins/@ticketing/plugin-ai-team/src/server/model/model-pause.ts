/** After a fault of the service, background work leaves it alone for a while, and longer with each fault that follows. */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 300_000;

/** Whether a node asks the model by itself, or leaves it alone since it failed. People are never kept waiting for it: what they ask for is asked. */
export class ModelPause {
  private faults = 0;
  private until = 0;

  isOn = (now: Date): boolean => now.getTime() < this.until;

  failed(now: Date): void {
    this.until = now.getTime() + Math.min(FIRST_PAUSE_MS * 2 ** this.faults, LONGEST_PAUSE_MS);
    this.faults += 1;
  }

  answered(): void {
    this.faults = 0;
    this.until = 0;
  }
}
