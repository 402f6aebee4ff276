import type { Database, Model } from '@nocobase/database';
import { TicketingError } from '../errors/ticketing-error';
import { isPublicUrl, isTimeZone } from '../services/settings';

const isDayCount = (value: unknown) => value == null || (Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= 3650);

/** A wrong time zone would break every new ticket number, a wrong address every link in a mail; they are refused where they are typed. */
export function guardSettings(db: Database): void {
  db.on('ticketingSettings.beforeSave', (settings: Model) => {
    if (settings.get('timeZone') && !isTimeZone(settings.get('timeZone'))) throw new TicketingError('settings.invalid', { field: 'timeZone' });
    if (settings.get('publicUrl') && !isPublicUrl(settings.get('publicUrl'))) throw new TicketingError('settings.invalid', { field: 'publicUrl' });
    for (const field of ['reopenWindowDays', 'autoCloseDays']) {
      if (!isDayCount(settings.get(field))) throw new TicketingError('settings.invalid', { field });
    }
  });
}
