import type { Application } from '@nocobase/server';
import type { Model, Transaction } from '@nocobase/database';
import { backdate } from '@ticketing/plugin-tickets';
import { seededRandom } from '../../domain/demo/seeded-random';
import { demoIds } from './demo-records';

/** Every second ticket that was solved had an article in its answer; of those who got one, most say whether it helped, and it mostly did. */
const [USED, VOTED, HELPED] = [50, 70, 85];

/** What the demo asks of the plugin that keeps articles. */
interface Knowledge {
  noteUse(use: { articleId: string; ticketId: string; userId: string | null }, transaction: Transaction): Promise<void>;
  noteVote(vote: { articleId: string; voter: string; isHelpful: boolean }, transaction: Transaction): Promise<void>;
}

/** Lets a demo article have helped with a ticket that was played, the `place`-th: put into a reply, and voted on by who got it. */
export type UseArticle = (ticketId: string, place: number, transaction: Transaction) => Promise<void>;

/** Does nothing where no articles are kept. */
export async function articlesInReplies({ db, pm }: Pick<Application, 'db' | 'pm'>): Promise<UseArticle> {
  if (!db.hasCollection('ticketingArticles')) return async () => undefined;
  const knowledge = pm.get('@ticketing/plugin-knowledge') as unknown as Knowledge;
  const articles: Model[] = await db.getRepository('ticketingArticles').find({ filter: { id: await demoIds(db, 'ticketingArticles'), audience: 'public' }, appends: ['category'], sort: ['id'] });
  return async (ticketId, place, transaction) => {
    const ticket = (await db.getModel('ticketingTickets').findByPk(ticketId, { transaction })) as Model;
    if (!['resolved', 'closed'].includes(String(ticket.get('statusCategory')))) return;
    const fitting = articles.filter((article) => article.get('language') === ticket.get('languageCode') && (article.get('category') as Model | null)?.get('code') === ticket.get('categoryCode'));
    const random = seededRandom(place);
    if (!fitting.length || !random.happens(USED)) return;
    const articleId = String(random.pick(fitting).get('id'));
    backdate(transaction, ticket.get('resolvedAt') as Date);
    await knowledge.noteUse({ articleId, ticketId, userId: ticket.get('assigneeId') ? String(ticket.get('assigneeId')) : null }, transaction);
    if (random.happens(VOTED)) await knowledge.noteVote({ articleId, voter: `demo:${ticketId}`, isHelpful: random.happens(HELPED) }, transaction);
  };
}
