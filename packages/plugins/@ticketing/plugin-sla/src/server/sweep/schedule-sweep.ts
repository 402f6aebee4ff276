import { everyHalfMinute } from '@ticketing/plugin-tickets';
import type { SlaDesk } from '../sla-desk';
import { deliverAlerts } from './deliver-alerts';
import { sweepTickets } from './sweep-tickets';

/** Finds what came due, then tells of it. */
export async function sweepAndDeliver(desk: SlaDesk): Promise<{ swept: number; delivered: number }> {
  return { swept: await sweepTickets(desk), delivered: await deliverAlerts(desk) };
}

export const scheduleSweep = (desk: SlaDesk): void => everyHalfMinute(desk.app, 'the SLA sweep', () => sweepAndDeliver(desk));
