/** Does one round of work after the other on this node; whoever asks while one is under way gets another one after it. */
export class AnalysisLine {
  private running: Promise<void> | null = null;
  private isAskedFor = false;
  private isStopped = false;

  constructor(private readonly round: (isStopped: () => boolean) => Promise<void>) {}

  /** Resolves once a round that began after the call is over. */
  async go(): Promise<void> {
    if (this.isStopped) return;
    this.isAskedFor = true;
    this.running ??= this.run();
    await this.running;
  }

  /** Begins nothing any more; resolves once what was begun is over. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running?.catch(() => undefined);
  }

  private async run(): Promise<void> {
    try {
      while (this.isAskedFor && !this.isStopped) {
        this.isAskedFor = false;
        await this.round(() => this.isStopped);
      }
    } finally {
      this.running = null;
    }
  }
}
