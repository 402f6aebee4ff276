import type { Model } from '@nocobase/database';
import { readSettings } from '@ticketing/plugin-tickets';
import { inLanguageOfApp, NAMESPACE } from '../locale';
import type { SlaDesk } from '../sla-desk';
import type { SlaAlertEvent } from './alert-event';
import { fillTemplate, templateLevelOf, type AlertVariables } from './alert-text';
import { audienceOf, peopleIn } from './audience';

export const IN_APP_CHANNEL = 'ticketing_sla';

/** The one method of NocoBase's notification manager we use. */
interface NotificationManager {
  send(message: {
    channelName: string;
    triggerFrom: string;
    receivers: { type: 'userId'; value: number[] };
    message: Record<string, unknown>;
    data?: Record<string, unknown>;
  }): Promise<unknown>;
}

const TARGET_WORDS = { firstResponse: 'First response', nextReply: 'Next reply', resolution: 'Resolution' } as const;

/** Sends an alert to everybody it is for: in the app always (an escalation step may say otherwise), by e-mail where a channel is set up. */
export async function notifyPeople(desk: SlaDesk, ticket: Model, event: SlaAlertEvent): Promise<void> {
  const notifications = desk.app.pm.get('notification-manager') as unknown as NotificationManager | undefined;
  const template = (await desk.db.getRepository('ticketingSlaTemplates').findOne({ filter: { level: templateLevelOf(event.level) } })) as Model | null;
  if (!notifications || !template) return;
  const people = await peopleIn(desk, audienceOf(event.level, event.step), ticket);
  if (!people.length) return;
  const channels = event.step?.channels ?? ['inApp', 'email'];
  const variables = variablesOf(desk, ticket, event, (await readSettings(desk.db)).timeZone);
  const text = fillTemplate({ title: String(template.get('title') ?? ''), content: String(template.get('content') ?? '') }, variables);
  const receivers = { type: 'userId' as const, value: people };
  if (channels.includes('inApp')) {
    const message = { title: text.title, content: text.content, options: { url: variables.url } };
    await notifications.send({ channelName: IN_APP_CHANNEL, triggerFrom: NAMESPACE, receivers, message });
  }
  const emailChannel = template.get('emailChannel') as string | null;
  if (channels.includes('email') && emailChannel) {
    const message = { subject: text.title, contentType: 'text', text: text.content };
    await notifications.send({ channelName: emailChannel, triggerFrom: NAMESPACE, receivers, message });
  }
}

// One text goes to people in several zones, so it names the zone: 2026-11-23 14:05 (Europe/Berlin).
const momentIn = (timeZone: string, at: Date): string =>
  `${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)} (${timeZone})`;

function variablesOf({ app }: SlaDesk, ticket: Model, { target, dueAt }: SlaAlertEvent, timeZone: string): AlertVariables {
  const read = (name: string) => String(ticket.get(name) ?? '');
  return {
    ticket: { ticketNo: read('ticketNo'), title: read('title'), priority: read('priority') },
    target,
    targetName: inLanguageOfApp(app, TARGET_WORDS[target]),
    dueAt: momentIn(timeZone, dueAt),
    url: `/v/admin/ticketing_tickets/view/ticketing_ticket/filterbytk/${read('id')}`,
  };
}
