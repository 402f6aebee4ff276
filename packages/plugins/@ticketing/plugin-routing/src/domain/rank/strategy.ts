/** How a queue chooses among those who could take a ticket. */
export const STRATEGIES = ['skills', 'leastLoaded', 'roundRobin', 'sequential', 'random', 'manual'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** How a queue chooses in fact: where nobody is a member, people assign by hand, whatever was chosen. */
export const effectiveStrategy = (strategy: Strategy, memberCount: number): Strategy => (memberCount > 0 ? strategy : 'manual');
