import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '@nocobase/actions';
import Handlebars from 'handlebars';
import { NAMESPACE } from '../locale';

export type PageName = 'home' | 'article' | 'unknown';
export type PageLanguage = 'en-US' | 'zh-CN';

// Handlebars escapes whatever it fills in; only {{{html}}} of an article is not, which is sanitised.
const handlebars = Handlebars.create();
const folder = path.join(__dirname, 'templates');
const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
const [style, script] = [read('style.css'), read('search-as-you-type.js')];
handlebars.registerPartial('frame', read('frame.hbs'));
handlebars.registerPartial('searchBox', read('search-box.hbs'));
handlebars.registerPartial('list', read('list.hbs'));
const templates: Record<PageName, Handlebars.TemplateDelegate> = {
  home: handlebars.compile(read('home.hbs')),
  article: handlebars.compile(read('article.hbs')),
  unknown: handlebars.compile(read('unknown.hbs')),
};

/** Answers with a page of the help centre: for everybody and for search engines; the only script on it is ours. */
export function answerHelpPage(ctx: Context, name: PageName, language: PageLanguage, facts: Record<string, unknown>): void {
  const nonce = randomBytes(16).toString('base64');
  const t = (key: string, options: { hash?: Record<string, unknown> } = {}) =>
    ctx.app.i18n.t(key, { ns: NAMESPACE, lng: language, ...options.hash, interpolation: { escapeValue: false } });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const date = (at: Date) => new Handlebars.SafeString(`<time datetime="${at.toISOString()}">${Handlebars.escapeExpression(day.format(at))}</time>`);
  ctx.withoutDataWrapping = true;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set({
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'private, no-cache',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  ctx.body = templates[name](
    { ...facts, language, nonce, style: new Handlebars.SafeString(style), script: new Handlebars.SafeString(script) },
    { helpers: { t, date } },
  );
}
