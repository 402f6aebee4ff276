import type { Model, Transaction } from '@nocobase/database';
import { isOpen, readSettings, writeTransaction, type AnsweringArticle, type StatusCategory } from '@ticketing/plugin-tickets';
import { articleFit, decideAutoReply, draftWithoutModel, wordsOfTicket, type AiSettings, type CustomerUrgency, type Sentiment } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { ANALYSED, type AnalysedEvent } from '../analysis/analyse-ticket';
import { articleLanguage, findArticles } from '../articles/find-articles';
import { NAMESPACE } from '../locale';
import { ticketMaterial, type TicketMaterial } from '../prompts/ticket-material';
import { aiSettings } from '../settings/stored-settings';

/** Customers who wrote there see what is answered there. */
const CHANNELS_THAT_ANSWER = ['portal', 'form', 'email'];

/** Answers plain questions with an article after each analysis, where the desk wants it. */
export function startAutoReply(desk: AiDesk): void {
  const { app } = desk;
  app.on(ANALYSED, ({ ticketId }: AnalysedEvent) => {
    void autoReply(desk, ticketId).catch((error: Error) => app.log.error(`ticket ${ticketId} was not answered automatically: ${error.message}`, { stack: error.stack }));
  });
}

/** Answers a ticket with the article that fits, if the rule allows it; once for each ticket, however many nodes try. Answers whether it did. */
export async function autoReply(desk: AiDesk, ticketId: string): Promise<boolean> {
  const settings = await aiSettings(desk.db);
  if (!settings.autoReply) return false;
  const material = await ticketMaterial(desk, ticketId);
  if (!material) return false;
  const language = articleLanguage(material.ticket.get('aiLanguage') as string | null) ?? 'en';
  const [article] = await findArticles(desk, { text: wordsOf(material), language, limit: 1, reader: 'customer' });
  if (!(await mayAnswer(desk, material.ticket, settings, article))) return false;
  const content = await contentOf(desk, material, language, article);
  if (!content) return false;
  return writeTransaction(desk.db, (transaction) => answer(desk, { ticketId, settings, article, content }, transaction));
}

const wordsOf = ({ title, description }: TicketMaterial): string => wordsOfTicket({ title, description });

async function mayAnswer({ db }: AiDesk, ticket: Model, settings: AiSettings, article: AnsweringArticle | undefined, transaction?: Transaction): Promise<boolean> {
  const answered = await db.getCollection('ticketingComments').model.count({ where: { ticketId: ticket.get('id'), direction: 'outbound', isInternal: false } as never, transaction });
  const text = wordsOfTicket({ title: String(ticket.get('title') ?? ''), description: String(ticket.get('description') ?? '') });
  return decideAutoReply({ isOn: settings.autoReply, threshold: settings.autoReplyThreshold }, {
    text,
    sentiment: ticket.get('aiSentiment') as Sentiment, urgency: ticket.get('aiUrgency') as CustomerUrgency,
    isOpen: isOpen(ticket.get('statusCategory') as StatusCategory) && ticket.get('mergedIntoId') == null, wasAnswered: answered > 0,
    channelCanAnswer: CHANNELS_THAT_ANSWER.includes(String(ticket.get('sourceChannel'))),
    // Only published articles are found; those with a path are for everybody.
    article: article ? { id: article.id, isPublished: true, audience: article.path ? 'public' : 'internal', fit: articleFit(text, article) } : null,
  }).ok;
}

async function contentOf({ db, app }: AiDesk, { ticket, customerName, ...words }: TicketMaterial, language: 'en' | 'zh', article: AnsweringArticle): Promise<string | null> {
  const { publicUrl } = await readSettings(db);
  const draft = draftWithoutModel({
    language, tone: 'friendly', customerName, agentName: '', ticketNo: String(ticket.get('ticketNo')), solution: null, question: wordsOf({ ticket, customerName, ...words }),
    article: { title: article.title, excerpt: article.text, url: article.path && publicUrl ? `${publicUrl}${article.path}` : null },
  });
  if (!draft) return null;
  const mark = app.i18n.t('This is an automatic answer. Reply to it if it does not help, and a person will look into your request.', { ns: NAMESPACE, lng: language === 'zh' ? 'zh-CN' : 'en-US' });
  return [draft.text, mark].flatMap((text) => text.split('\n\n')).map((paragraph) => `<p>${paragraph.split('\n').map(escaped).join('<br>')}</p>`).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] as string);

/** Asks once more under the lock of the ticket: a person may have answered since. Without an author it is an automatic message, and no first response. */
async function answer(desk: AiDesk, { ticketId, settings, article, content }: { ticketId: string; settings: AiSettings; article: AnsweringArticle; content: string }, transaction: Transaction): Promise<boolean> {
  const { db, tickets, now } = desk;
  const ticket = (await db.getCollection('ticketingTickets').model.findByPk(ticketId, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
  const replies = db.getCollection('ticketingAiAutoReplies').model;
  if (!ticket || (await replies.count({ where: { ticketId }, transaction })) || !(await mayAnswer(desk, ticket, settings, article, transaction))) return false;
  const comment = await tickets.comment({ ticketId, content, direction: 'outbound', isInternal: false, channel: 'agent', authorId: null }, undefined, transaction);
  await replies.create({ ticketId, articleId: article.id, commentId: comment.get('id'), at: now(transaction) }, { transaction });
  return true;
}
