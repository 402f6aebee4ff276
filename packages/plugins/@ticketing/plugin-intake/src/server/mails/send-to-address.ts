import type { Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';
import type { WrittenMail } from './write-mail';

interface EmailChannel {
  send(order: { channel: unknown; message: { to: string[]; subject: string; contentType: 'text'; text: string } }): Promise<{ status?: string }>;
}

interface NotificationManager {
  manager: { channelTypes: { get(type: string): { Channel: new (app: Application) => EmailChannel } | undefined }; findChannel(name: string): Promise<unknown> };
}

/**
 * Sends a mail through an e-mail channel of NocoBase's notification manager. Not by its send(): that keeps the whole text in its log, and the links in
 * it are keys. Throws what went wrong.
 */
export async function sendToAddress(desk: IntakeDesk, address: string, { subject, text }: WrittenMail): Promise<void> {
  const notifications = desk.app.pm.get('notification-manager') as unknown as NotificationManager | undefined;
  const type = notifications?.manager.channelTypes.get('email');
  const channel = await notifications?.manager.findChannel(await channelName(desk));
  if (!type || !channel) throw new Error('there is no e-mail channel in the notification manager');
  try {
    await new type.Channel(desk.app).send({ channel, message: { to: [address], subject, contentType: 'text', text } });
  } catch (error) {
    // The channel throws its answer, which holds the message.
    throw new Error(String((error as { reason?: unknown }).reason ?? (error as Error).message ?? 'unknown'));
  }
}

async function channelName({ db }: IntakeDesk): Promise<string> {
  const { emailChannel } = await readIntakeSettings(db);
  if (emailChannel) return emailChannel;
  const first = (await db.getCollection('notificationChannels').model.findOne({ where: { notificationType: 'email' }, order: [['createdAt', 'ASC']] })) as Model | null;
  return String(first?.get('name') ?? '');
}
