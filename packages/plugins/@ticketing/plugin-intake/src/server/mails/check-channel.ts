import type { Database, Model, Transaction } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';

/** The channel for e-mails is one the notification manager has: a name with a slip in it would be found out when mails do not arrive. */
export function checkEmailChannel(db: Database): void {
  db.on('ticketingIntakeSettings.beforeSave', async (settings: Model, { transaction }: { transaction?: Transaction }) => {
    const name = String(settings.get('emailChannel') ?? '').trim();
    if (!settings.changed('emailChannel' as never)) return;
    settings.set('emailChannel', name || null);
    const channels = db.getCollection('notificationChannels')?.model;
    if (!name || !channels || (await channels.count({ where: { name, notificationType: 'email' }, transaction }))) return;
    const known = (await channels.findAll({ where: { notificationType: 'email' }, attributes: ['name'], transaction })) as Model[];
    throw new TicketingError('mail.channelUnknown', { field: 'emailChannel', name, known: known.map((channel) => channel.get('name')).join(', ') || '–' });
  });
}
