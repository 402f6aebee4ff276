/** A grant of one action on one collection, as stored. */
export interface StoredGrant {
  collection: string;
  action: string;
  scopeKey: string | null;
  columns: readonly string[];
}

/**
 * One text per content of a role. Columns are told by what is withheld of those known when the role was seeded, so that a column
 * the host grants because it is new counts as no change.
 */
export function canonicalRole(title: string, snippets: readonly string[], grants: readonly StoredGrant[], known: Record<string, readonly string[]>): string {
  const lines = grants.map(({ collection, action, scopeKey, columns }) => {
    const withheld = (known[collection] ?? []).filter((column) => !columns.includes(column)).sort();
    return [collection, action, scopeKey, withheld];
  });
  return JSON.stringify([title, [...snippets].sort(), lines.map((line) => JSON.stringify(line)).sort()]);
}

/** Columns a collection got since the role was seeded; a role that may use the collection may use them. */
export function columnsToGrant(granted: readonly string[], known: readonly string[], current: readonly string[]): string[] {
  return current.filter((column) => !known.includes(column) && !granted.includes(column));
}
