import type { Context } from '@nocobase/actions';
import type { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { NAMESPACE } from '../locale';
import type { IntakeSettings } from '../settings/intake-settings';
import { answerPage, type PageSetting } from './page/render-page';
import { languageLinks, pageSetting } from './page-setting';
import { readPublicTicket, type PublicFile } from './read-public-ticket';
import type { Opened } from './tracking-token';
import { trackingPath } from './tracking-address';

/** What the page says after a form was sent, by the word in its address. */
const DONE: Readonly<Record<string, string>> = {
  sent: 'Your message has been sent.',
  closed: 'Thank you. The request is closed.',
  reopened: 'Your request is open again.',
  continued: 'Your earlier request was closed some time ago, so this is a new one. It is linked to the other.',
};

interface Said {
  problem?: (setting: PageSetting) => string;
  draft?: string;
}

/** The page of a ticket. */
export async function answerTicket(desk: IntakeDesk, ctx: Context, visit: Opened & { key: string; settings: IntakeSettings }, said: Said = {}): Promise<void> {
  const { key, settings } = visit;
  const ticket = await readPublicTicket(desk, visit, settings.showsAgentNames);
  if (!ticket) return answerUnknown(desk, ctx);
  const setting = await pageSetting(desk, ctx, ticket.languageCode);
  const { done, lang } = ctx.action.params as { done?: unknown; lang?: unknown };
  const more: Record<string, string> = typeof lang === 'string' ? { lang } : {};
  const link = (file: PublicFile) => ({ ...file, href: trackingPath('file', key, { id: file.id }) });
  answerPage(ctx, 'ticket', setting, {
    pageTitle: `${ticket.ticketNo} ${ticket.title}`,
    ticket: { ...ticket, files: ticket.files.map(link), messages: ticket.messages.map((message) => ({ ...message, files: message.files.map(link) })) },
    actions: Object.fromEntries(['reply', 'solved', 'reopen'].map((action) => [action, trackingPath(action, key, more)])),
    limits: { maxFiles: settings.maxFiles, maxFileMb: settings.maxFileMb, accept: settings.fileTypes.map((type) => `.${type}`).join(',') },
    languageLinks: languageLinks(setting.language, (code) => trackingPath('page', key, { lang: code })),
    done: typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : null,
    problem: said.problem?.(setting) ?? null,
    draft: said.draft ?? '',
  });
}

/** For links that do not work, whatever the reason: not there, expired, revoked, cut off. */
export async function answerUnknown(desk: IntakeDesk, ctx: Context): Promise<void> {
  const setting = await pageSetting(desk, ctx, null);
  ctx.status = 404;
  answerPage(ctx, 'unknown', setting, {
    pageTitle: ctx.app.i18n.t('This link does not work', { ns: NAMESPACE, lng: setting.language }),
    actions: { sendLinks: './ticketingTracking:sendLinks' },
    languageLinks: languageLinks(setting.language, (lang) => `./ticketingTracking:page?lang=${lang}`),
  });
}

export async function answerTooMany(desk: IntakeDesk, ctx: Context, error: TicketingError): Promise<void> {
  const setting = await pageSetting(desk, ctx, null);
  ctx.status = 429;
  ctx.set('Retry-After', String(Number(error.params.minutes) * 60));
  answerPage(ctx, 'notice', setting, { pageTitle: '429', title: ctx.app.i18n.t('One moment, please', { ns: NAMESPACE, lng: setting.language }), text: wordsOf(ctx, error, setting) });
}

/** A refusal in the language of the page. */
export const wordsOf = (ctx: Context, { meaning, params }: TicketingError, { language }: PageSetting): string =>
  ctx.app.i18n.t(meaning.message, { ns: meaning.namespace, lng: language, ...params, interpolation: { escapeValue: false } });
