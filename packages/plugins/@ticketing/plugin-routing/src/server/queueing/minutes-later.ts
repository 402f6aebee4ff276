import type { Transaction } from '@nocobase/database';
import { addPlainMinutes, type RoutingQueue } from '../../domain';
import type { RoutingDesk } from '../routing-desk';

/** A moment so many minutes later, as this queue counts them: in its working calendar where somebody knows that one, otherwise around the clock. */
export async function minutesLater(desk: RoutingDesk, { calendarId }: RoutingQueue, from: Date, minutes: number, transaction?: Transaction): Promise<Date> {
  for (const workingTime of calendarId ? desk.tickets.registries.workingTime.list() : []) {
    const moment = await workingTime.addMinutes({ calendarId: calendarId as string, from, minutes, transaction });
    if (moment) return moment;
  }
  return addPlainMinutes(from, minutes);
}
