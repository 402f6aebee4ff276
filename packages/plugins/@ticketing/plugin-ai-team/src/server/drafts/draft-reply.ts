import type { Filter } from '@nocobase/database';
import { readSettings, type AnsweringArticle } from '@ticketing/plugin-tickets';
import { checkReply, detectLanguage, draftWithoutModel, type ReplyTone, type WhyNot } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { articleLanguage, findArticles } from '../articles/find-articles';
import type { Tier } from '../fields/choices';
import { askModel } from '../model/ask-model';
import { BUILT_IN, noteRun } from '../model/note-run';
import { ABOUT_FENCES, fenced } from '../prompts/fence';
import { ticketMaterial, type TicketMaterial } from '../prompts/ticket-material';
import { aiSettings } from '../settings/stored-settings';
import { comparedTicket, similarTickets, solvedOnes, type SimilarTicket } from '../similar/similar-tickets';

export interface DraftOrder {
  ticketId: string;
  tone: ReplyTone;
  /** What the person wants to be said; null for nothing special. */
  instruction: string | null;
  /** Who will sign it, with the condition on tickets he may see; null where the desk drafts by itself. */
  writer: { userId: string; name: string; filter: Filter } | null;
}

/** What is told while a draft comes. */
export type DraftNews =
  | { type: 'begin'; tier: Tier; model: string }
  | { type: 'text'; text: string }
  /** The model failed midway: what came so far is to be forgotten. */
  | { type: 'again'; because: WhyNot };

export type Draft = { text: string; tier: Tier; model: string; articles: { articleNo: string; title: string }[] } | { skippedBecause: WhyNot };

const MOST_ARTICLES = 3;
const LONGEST_ARTICLE = 3_000;

const TONES: Record<ReplyTone, string> = {
  friendly: 'friendly and warm', formal: 'formal and polite', brief: 'brief: a few short sentences', apologetic: 'apologetic, without admitting a fault nobody has found yet',
};

/** Drafts a reply to the customer of a ticket, which people look at before it is sent. What the desk knows for customers is drawn on, nothing that is internal. */
export async function draftReply(desk: AiDesk, order: DraftOrder, onNews: (news: DraftNews) => void, signal?: AbortSignal): Promise<Draft> {
  const material = await ticketMaterial(desk, order.ticketId);
  if (!material) return { skippedBecause: 'nothingToSay' };
  if ((await aiSettings(desk.db)).tasks.draftReply === 'off') return { skippedBecause: 'switchedOff' };
  const words = `${material.title}\n${material.description}`;
  const [articles, similar] = await Promise.all([
    findArticles(desk, { text: words.slice(0, 2_000), language: articleLanguage(detectLanguage(words).language), limit: MOST_ARTICLES, reader: 'customer' }),
    similarTickets(desk, comparedTicket(material.ticket), order.writer?.filter, MOST_ARTICLES),
  ]);
  const solved = solvedOnes(similar);
  let hasBegun = false;
  const asked = await askModel<string>(desk, {
    ...question(material, order, articles, solved), ticketId: order.ticketId, userId: order.writer?.userId ?? null, signal, read: readDraft,
    onText: (text, model) => {
      if (!hasBegun) onNews({ type: 'begin', tier: 'llm', model });
      hasBegun = true;
      onNews({ type: 'text', text });
    },
  });
  if (asked.ok) return { text: asked.value, tier: 'llm', model: asked.model, articles: articles.map(({ articleNo, title }) => ({ articleNo, title })) };
  if (signal?.aborted) return { skippedBecause: asked.because };
  if (hasBegun) onNews({ type: 'again', because: asked.because });
  return withoutModel(desk, material, order, articles, solved, onNews);
}

/** Every draft holds words, and none of them may be a secret. */
function readDraft(text: string): { ok: true; value: string } | { ok: false; problem: string } {
  const draft = text.trim();
  if (!draft) return { ok: false, problem: 'the draft is empty' };
  return checkReply(draft).mayBeSent ? { ok: true, value: draft } : { ok: false, problem: 'the draft holds something that looks like a secret' };
}

function question({ ticket, names, text }: TicketMaterial, { tone, instruction, writer }: DraftOrder, articles: AnsweringArticle[], solved: SimilarTicket[]) {
  const known = [
    ...articles.map((article) => fenced('article', `${article.articleNo} ${article.title}\n${article.text.slice(0, LONGEST_ARTICLE)}`)),
    ...solved.map(({ resolution }) => fenced('solution', resolution as string)),
  ];
  return {
    task: 'draftReply' as const, names: [...names, ...(writer ? [writer.name] : [])],
    system: [
      `You draft the reply of a service desk to a customer. A person reads it, changes it and sends it. Write it ${TONES[tone]}, in the language of the customer, as plain text without headings.`,
      'Use only what the material says. If it holds no solution, ask for what is missing or say what happens next. Promise nothing nobody can keep, name no dates, blame nobody, name no other customer, and never write passwords, keys or numbers of cards.',
      ABOUT_FENCES,
      'Answer with the text of the reply and nothing else.',
    ].join('\n'),
    user: [
      `Ticket ${String(ticket.get('ticketNo'))}`, text, ...(known.length ? ['What the desk knows:', ...known] : []),
      ...(instruction ? [`What the colleague who will send it wants to be said: ${instruction}`] : []), ...(writer ? [`It is signed by ${writer.name}.`] : []),
    ].join('\n\n'),
  };
}

async function withoutModel(desk: AiDesk, material: TicketMaterial, { ticketId, tone, writer }: DraftOrder, articles: AnsweringArticle[], solved: SimilarTicket[], onNews: (news: DraftNews) => void): Promise<Draft> {
  const begun = performance.now();
  const { publicUrl } = await readSettings(desk.db);
  const [article] = articles;
  const words = `${material.title}\n${material.description}`;
  const draft = draftWithoutModel({
    language: detectLanguage(words).language === 'zh' ? 'zh' : 'en', tone, customerName: material.customerName, agentName: writer?.name ?? '', ticketNo: String(material.ticket.get('ticketNo')),
    article: article ? { title: article.title, excerpt: article.text, url: article.path && publicUrl ? `${publicUrl}${article.path}` : null } : null, solution: solved[0]?.resolution ?? null, question: words,
  });
  await noteRun(desk, {
    task: 'draftReply', tier: 'lexical', model: BUILT_IN, ticketId, userId: writer?.userId ?? null, at: desk.now(), ms: Math.round(performance.now() - begun), skippedBecause: draft ? null : 'nothingFound',
  });
  if (!draft) return { skippedBecause: 'nothingFound' };
  onNews({ type: 'begin', tier: 'lexical', model: BUILT_IN });
  onNews({ type: 'text', text: draft.text });
  return { text: draft.text, tier: 'lexical', model: BUILT_IN, articles: article ? [{ articleNo: article.articleNo, title: article.title }] : [] };
}
