/** Who acts. `desk` is the system itself: sweeps, and effects of a customer's reply. */
export type Actor = { kind: 'person'; id: string; isSupervisor: boolean } | { kind: 'desk' };
