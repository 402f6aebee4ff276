/** KB-000001, and longer from a million on. */
export const articleNumber = (count: number): string => `KB-${String(count).padStart(6, '0')}`;
