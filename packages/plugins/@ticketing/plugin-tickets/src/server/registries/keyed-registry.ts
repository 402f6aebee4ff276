/** Things registered under a key, in the order they came. A second thing under the same key is an error that names the key. */
export class KeyedRegistry<T extends { key: string }> {
  private readonly items = new Map<string, T>();
  private readonly followers: ((item: T) => void)[] = [];

  constructor(
    private readonly what: string,
    private readonly check: (item: T, others: readonly T[]) => void = () => undefined,
  ) {}

  register(item: T): void {
    if (this.items.has(item.key)) throw new Error(`${this.what} "${item.key}" is registered twice`);
    this.check(item, this.list());
    this.items.set(item.key, item);
    this.followers.forEach((follow) => follow(item));
  }

  /** Calls `follow` for everything that is registered, now or later. */
  follow(follow: (item: T) => void): void {
    this.list().forEach((item) => follow(item));
    this.followers.push(follow);
  }

  list(): T[] {
    return [...this.items.values()];
  }

  get(key: string): T | undefined {
    return this.items.get(key);
  }
}
