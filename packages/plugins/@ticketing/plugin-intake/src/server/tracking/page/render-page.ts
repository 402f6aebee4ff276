import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '@nocobase/actions';
import Handlebars from 'handlebars';
import { NAMESPACE } from '../../locale';

export type PageName = 'ticket' | 'unknown' | 'notice';
export type PageLanguage = 'en-US' | 'zh-CN';

// Handlebars escapes whatever it fills in; only {{{html}}} of a message is not, which is sanitised.
const handlebars = Handlebars.create();
const folder = path.join(__dirname, 'templates');
const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
const style = read('style.css');
handlebars.registerPartial('frame', read('frame.hbs'));
const templates: Record<PageName, Handlebars.TemplateDelegate> = {
  ticket: handlebars.compile(read('ticket.hbs'), { strict: false }),
  unknown: handlebars.compile(read('unknown.hbs')),
  notice: handlebars.compile(read('notice.hbs')),
};

/** Tells a moment: for people in `language`, for machines in ISO 8601. Times are those of the desk, which the page names. */
function momentIn(language: PageLanguage, timeZone: string) {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (at: Date) => new Handlebars.SafeString(`<time datetime="${at.toISOString()}">${Handlebars.escapeExpression(words.format(at))}</time>`);
}

const sizeIn = (language: PageLanguage) => {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (bytes: number) => (bytes < 1_000_000 ? `${number.format(Math.max(1, bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`);
};

export interface PageSetting {
  language: PageLanguage;
  timeZone: string;
}

/** Answers with one of our pages: it runs no script, loads nothing, is not kept, framed, found by search engines, or told to other sites. */
export function answerPage(ctx: Context, name: PageName, { language, timeZone }: PageSetting, facts: Record<string, unknown>): void {
  const nonce = randomBytes(16).toString('base64');
  const t = (key: string, options: { hash?: Record<string, unknown> } = {}) =>
    ctx.app.i18n.t(key, { ns: NAMESPACE, lng: language, ...options.hash, interpolation: { escapeValue: false } });
  ctx.withoutDataWrapping = true;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set({
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  ctx.body = templates[name]({ ...facts, language, timeZone, nonce, style: new Handlebars.SafeString(style) }, { helpers: { t, moment: momentIn(language, timeZone), size: sizeIn(language) } });
}
