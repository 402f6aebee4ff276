import type { Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import { textFor } from '../../domain';
import { inLanguage } from '../locale';
import type { SlaAlertEvent } from './alert-event';
import { fillText, namesUrl, textLevelOf, type AlertText, type AlertVariables } from './alert-text';
import type { Person } from './audience';
import type { Telling } from './telling';

/** One alert in words, for everybody who reads them alike. */
export interface AlertMessage {
  people: Person[];
  title: string;
  content: string;
  /** The content of a mail, which cannot be clicked: it ends with the address of the ticket. */
  mailContent: string;
}

const TARGET_WORDS = { firstResponse: 'First response', nextReply: 'Next reply', resolution: 'Resolution' } as const;

/** The ticket on the pages of the app. */
export const pathOf = (ticket: Model): string => `/v/admin/ticketing_tickets/view/ticketing_ticket/filterbytk/${String(ticket.get('id'))}`;

/** Writes an alert for these people, each in the language they chose in the app, as far as there are texts for it. */
export async function writeMessages(app: Application, people: readonly Person[], ticket: Model, event: SlaAlertEvent, telling: Telling): Promise<AlertMessage[]> {
  const readers = new Map<AlertText, Person[]>();
  for (const person of people) {
    const text = textFor(telling.texts[textLevelOf(event.level)], person.language, telling.language);
    if (text) readers.set(text, [...(readers.get(text) ?? []), person]);
  }
  const messages: AlertMessage[] = [];
  for (const [text, alike] of readers) messages.push(writeMessage(text, alike, await variablesOf(app, text, ticket, event, telling)));
  return messages;
}

function writeMessage({ title, content }: AlertText, people: Person[], variables: AlertVariables): AlertMessage {
  const filled = fillText(content, variables);
  const address = variables.url && !namesUrl(content) ? `\n\n${variables.url}` : '';
  return { people, title: fillText(title, variables), content: filled, mailContent: `${filled}${address}` };
}

async function variablesOf(app: Application, { languageCode }: AlertText, ticket: Model, { target, dueAt, deadlineAt }: SlaAlertEvent, { settings, language }: Telling): Promise<AlertVariables> {
  const read = (name: string) => String(ticket.get(name) ?? '');
  return {
    ticket: { ticketNo: read('ticketNo'), title: read('title'), priority: read('priority') },
    target,
    targetName: await inLanguage(app, languageCode ?? language, TARGET_WORDS[target]),
    dueAt: momentIn(settings.timeZone, deadlineAt ?? dueAt),
    url: settings.publicUrl ? `${settings.publicUrl}${pathOf(ticket)}` : '',
  };
}

// One text goes to people in several zones, so it names the zone: 2026-11-23 14:05 (Europe/Berlin).
const momentIn = (timeZone: string, at: Date): string =>
  `${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)} (${timeZone})`;
