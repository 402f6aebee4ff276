/** What is decided of a ticket that is about to be created, in this order: where it goes, then what it is promised. */
export const NEW_TICKET_STAGES = ['route', 'promise'] as const;
export type NewTicketStage = (typeof NEW_TICKET_STAGES)[number];

/** Checks a step where it is registered. Throws an Error that names the step and the stage nobody knows. */
export function checkNewTicketStep({ key, stage }: { key: string; stage: string }): void {
  if (NEW_TICKET_STAGES.some((one) => one === stage)) return;
  throw new Error(`new ticket step "${key}": unknown stage "${stage}", it is one of ${NEW_TICKET_STAGES.join(', ')}`);
}
