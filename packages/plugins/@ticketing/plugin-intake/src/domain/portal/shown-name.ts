/** A name customers may read; null for none, and for one that is an e-mail address. */
export const shownName = (name: unknown): string | null => (typeof name === 'string' && name.trim() && !name.includes('@') ? name.trim() : null);
