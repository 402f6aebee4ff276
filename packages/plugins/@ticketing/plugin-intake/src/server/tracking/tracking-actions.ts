import type { Context, Next } from '@nocobase/actions';
import type { Readable } from 'node:stream';
import { TicketingError } from '@ticketing/plugin-tickets';
import { discard, receiveForm } from '../files/receive-form';
import type { IntakeDesk } from '../intake-desk';
import { clientAddress } from '../limits/client-address';
import { takeFromLimit } from '../limits/take-from-limit';
import { readIntakeSettings, type IntakeSettings } from '../settings/intake-settings';
import { agreeSolved, openAgain, writeMessage } from './customer-acts';
import { keyOf } from './hide-keys';
import { answerTicket, answerTooMany, answerUnknown, wordsOf } from './answer';
import { publicFileOf } from './read-public-ticket';
import { trackingPath } from './tracking-address';
import { openedBy, type Opened } from './tracking-token';

/** Pages one address may open, and writes one link may do, in an hour. Nobody who reads and writes by hand meets them. */
const [PAGES_PER_ADDRESS, WRITES_PER_LINK] = [600, 60];
const HOUR = 60;

type Visit = Opened & { key: string; settings: IntakeSettings };
type Work = (ctx: Context, visit: Visit) => Promise<void>;

/** The page of one ticket, for whoever has its link. */
export const page = (desk: IntakeDesk) => visiting(desk, (ctx, visit) => answerTicket(desk, ctx, visit));

/** A message with files, from the form of the page. */
export const reply = (desk: IntakeDesk) =>
  writing(desk, async (ctx, { key, settings, ...opened }) => {
    const form = await receiveForm(ctx, settings);
    try {
      const otherKey = await writeMessage(desk, opened, form.fields.content ?? '', form.files);
      back(ctx, otherKey ?? key, otherKey ? 'continued' : 'sent');
    } finally {
      await discard(form);
    }
  });

export const solved = (desk: IntakeDesk) =>
  writing(desk, async (ctx, { key, ...opened }) => {
    await agreeSolved(desk, opened);
    back(ctx, key, 'closed');
  });

export const reopen = (desk: IntakeDesk) =>
  writing(desk, async (ctx, { ticketId, key }) => {
    const { reason } = ((ctx.request as unknown as { body?: unknown }).body ?? {}) as { reason?: unknown };
    await openAgain(desk, ticketId, typeof reason === 'string' ? reason : '');
    back(ctx, key, 'reopened');
  });

interface FileManager {
  getFileStream(file: unknown): Promise<{ stream: Readable }>;
}

/** A file of the request or of a public message, as an attachment: a browser saves it and never runs it. */
export const file = (desk: IntakeDesk) =>
  visiting(desk, async (ctx, opened) => {
    const record = await publicFileOf(desk, opened, (ctx.action.params as { id?: unknown }).id);
    if (!record) return answerUnknown(desk, ctx);
    const { stream } = await (desk.app.pm.get('file-manager') as unknown as FileManager).getFileStream(record);
    const name = `${String(record.get('title') ?? 'file')}${String(record.get('extname') ?? '')}`;
    ctx.withoutDataWrapping = true;
    ctx.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    });
    ctx.body = stream;
  });

/** Whoever has a link that works; anybody else is told the same, whatever is wrong with it. */
const visiting = (desk: IntakeDesk, work: Work) => async (ctx: Context, next: Next) => {
  try {
    const address = clientAddress(ctx.req.socket.remoteAddress ?? '', ctx.get('X-Forwarded-For'));
    await takeFromLimit(desk, { name: 'tracking.page', subject: address, most: PAGES_PER_ADDRESS, windowMinutes: HOUR });
    const key = keyOf(ctx);
    const opened = await openedBy(desk, key);
    if (opened) await work(ctx, { ...opened, key, settings: await readIntakeSettings(desk.db) });
    else await answerUnknown(desk, ctx);
  } catch (error) {
    if (!(error instanceof TicketingError) || error.code !== 'intake.tooMany') throw error;
    await answerTooMany(desk, ctx, error);
  }
  await next();
};

/** What is refused is shown on the page, with what was typed. */
const writing = (desk: IntakeDesk, work: Work) =>
  visiting(desk, async (ctx, visit) => {
    if (ctx.method !== 'POST') return answerTicket(desk, ctx, visit);
    await takeFromLimit(desk, { name: 'tracking.write', subject: visit.key, most: WRITES_PER_LINK, windowMinutes: HOUR });
    try {
      await work(ctx, visit);
    } catch (error) {
      if (!(error instanceof TicketingError) || error.code === 'intake.tooMany') throw error;
      ctx.status = error.status;
      await answerTicket(desk, ctx, visit, { problem: (setting) => wordsOf(ctx, error, setting), draft: typedIn(ctx) });
    }
  });

/** What was typed into the form, also into one with files. */
function typedIn(ctx: Context): string {
  const bodies = [(ctx.request as unknown as { body?: object }).body, (ctx.req as unknown as { body?: object }).body] as (Record<string, unknown> | undefined)[];
  const texts = bodies.flatMap((body) => [body?.content, body?.reason]);
  return texts.find((text): text is string => typeof text === 'string') ?? '';
}

/** Sends the browser back to the page, so that reloading it sends nothing twice. */
function back(ctx: Context, key: string, done: string): void {
  const { lang } = ctx.action.params as { lang?: unknown };
  ctx.status = 303;
  ctx.set({ Location: trackingPath('page', key, { done, ...(typeof lang === 'string' && { lang }) }), 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  ctx.withoutDataWrapping = true;
  ctx.body = '';
}
