import { Op, type Model } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { createHash } from 'node:crypto';
import { detectLanguage, type WhyNot } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { askModel } from '../model/ask-model';
import { ABOUT_FENCES, fenced } from '../prompts/fence';
import { isStillThere } from '../tickets/still-there';

export interface TranslationOrder {
  ticketId: string;
  /** Null for the request itself, and for a text that is being written. */
  commentId: string | null;
  /** Whether the translation is kept for the next who asks: of what was written down, not of what is being written. */
  isKept: boolean;
  /** Plain. */
  text: string;
  /** Such as en-US. */
  to: string;
  names: readonly string[];
  userId: string | null;
}

export type Translation = { text: string; to: string; from: string | null; tier: 'llm'; model: string } | { skippedBecause: WhyNot };

/** A text in another language. Only a language model translates; without one, nothing does. */
export async function translate(desk: AiDesk, order: TranslationOrder): Promise<Translation> {
  const { ticketId, text, to, names, userId } = order;
  if (!text.trim()) return { skippedBecause: 'nothingToSay' };
  const source = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const known = order.isKept ? await keptTranslation(desk, order, source) : null;
  if (known) return known;
  const from = detectLanguage(text).language;
  const asked = await askModel<string>(desk, {
    task: 'translate', ticketId, userId, names,
    system: [
      `Translate the text between the marks into the language with the code ${to}. Keep its tone, line breaks, names, numbers, product names and quoted error messages. Add nothing and leave nothing out.`,
      ABOUT_FENCES,
      'Answer with the translation and nothing else, without the marks.',
    ].join('\n'),
    user: fenced('text', text),
    read: (answer) => (answer.trim() ? { ok: true, value: answer.replace(/<\/?data-[\w-]+>\n?/g, '').trim() } : { ok: false, problem: 'the translation is empty' }),
  });
  if (!asked.ok) return { skippedBecause: asked.because };
  if (order.isKept) await keepTranslation(desk, order, { source, fromLanguage: from, text: asked.value, model: asked.model });
  return { text: asked.value, to, from, tier: 'llm', model: asked.model };
}

const placeOf = ({ ticketId, commentId, to }: TranslationOrder) => ({ ticketId, commentId: commentId ?? { [Op.is]: null }, language: to });

async function keptTranslation({ db }: AiDesk, order: TranslationOrder, source: string): Promise<Translation | null> {
  const row = (await db.getCollection('ticketingAiTranslations').model.findOne({ where: { ...placeOf(order), source } as never, order: [['id', 'DESC']] })) as Model | null;
  return row && { text: String(row.get('text')), to: order.to, from: (row.get('fromLanguage') as string | null) ?? null, tier: 'llm', model: String(row.get('model')) };
}

/** What was said before in its place, of another wording of the text, goes. Nothing is kept of a ticket that was deleted meanwhile. */
async function keepTranslation({ db, now }: AiDesk, order: TranslationOrder, values: { source: string; fromLanguage: string | null; text: string; model: string }): Promise<void> {
  const { model } = db.getCollection('ticketingAiTranslations');
  await writeTransaction(db, async (transaction) => {
    if (!(await isStillThere(db, order.ticketId, transaction))) return;
    await model.destroy({ where: placeOf(order) as never, transaction });
    await model.create({ ticketId: order.ticketId, commentId: order.commentId, language: order.to, ...values, at: now(transaction) }, { transaction });
  });
}
