import type { Model } from '@nocobase/database';
import type { AlertChannel } from '../../domain';
import { sendThroughHost } from '../mails/send-through-host';
import { queueMails } from '../mails/queue-mails';
import type { SlaDesk } from '../sla-desk';
import type { SlaAlertEvent } from './alert-event';
import { textLevelOf } from './alert-text';
import { audienceOf, peopleIn } from './audience';
import type { Telling } from './telling';
import { pathOf, writeMessages } from './write-messages';

export const IN_APP_CHANNEL = 'ticketing_sla';

const USUAL_CHANNELS: readonly AlertChannel[] = ['inApp', 'email'];

/**
 * Tells an alert to everybody it is for: in the app always (an escalation step may say otherwise), by e-mail where a channel is set up.
 * Mails are only put down here and sent by a job of their own, so a mail server that is away holds nothing up.
 */
export async function notifyPeople(desk: SlaDesk, ticket: Model, event: SlaAlertEvent, telling: Telling): Promise<void> {
  const people = await peopleIn(desk, audienceOf(event.level, event.step), ticket);
  const messages = await writeMessages(desk.app, people, ticket, event, telling);
  const channels = event.step?.channels ?? USUAL_CHANNELS;
  const emailChannel = telling.texts[textLevelOf(event.level)].find((text) => text.emailChannel)?.emailChannel;
  if (channels.includes('email') && emailChannel) await queueMails(desk, emailChannel, event, messages);
  if (!channels.includes('inApp')) return;
  for (const { people: alike, title, content } of messages) {
    const userIds = alike.map(({ id }) => id);
    const problem = await sendThroughHost(desk.app, { channelName: IN_APP_CHANNEL, userIds, texts: { title, content }, rest: { options: { url: pathOf(ticket) } } });
    if (problem) throw new Error(`nobody was told in the app: ${problem}`);
  }
}
