/**
 * Who really plays the parts of a planned ticket. The plan names an agent for each part; when the desk's routing gives the ticket to somebody
 * else, those two exchange all parts that follow, so that nobody hands a ticket over to himself.
 */
export class CastOfTicket {
  private readonly players = new Map<string, string>();

  /** Who plays the part of this user. */
  playerOf(part: string): string {
    return this.players.get(part) ?? part;
  }

  /** From now on `player` plays `part`, and whoever did takes the part `player` had. */
  give(part: string, player: string): void {
    const before = this.playerOf(part);
    if (before === player) return;
    const other = [...this.players].find(([, one]) => one === player)?.[0] ?? player;
    this.players.set(other, before);
    this.players.set(part, player);
  }

  /** A text in which players are called by their own names; `nameOf` gives the name of a user. */
  inWordsOf(text: string, nameOf: (username: string) => string): string {
    const renamed = new Map([...this.players].map(([part, player]) => [nameOf(part), nameOf(player)]));
    if (!renamed.size) return text;
    const names = [...renamed.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return text.replace(new RegExp(names.join('|'), 'g'), (name) => renamed.get(name) ?? name);
  }
}
