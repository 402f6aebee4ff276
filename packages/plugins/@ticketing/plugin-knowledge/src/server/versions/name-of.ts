interface Person {
  id: number | string;
  nickname?: string;
  username?: string;
}

/** How somebody is called in what outlives his account; null for nobody. */
export const nameOf = (user: Person | null | undefined): string | null => (user ? user.nickname || user.username || String(user.id) : null);
