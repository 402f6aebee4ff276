import type { Application } from '@nocobase/server';
import type { Model, Transaction } from '@nocobase/database';
import { backdate } from '@ticketing/plugin-tickets';
import { seededRandom } from '../../domain/demo/seeded-random';
import { demoIds, once } from './demo-records';
import type { DemoTicketKnowledge } from './make-knowledge';

/** Every second ticket that was solved had an article in its answer; of those who got one, most say whether it helped, and it mostly did. */
const [USED, VOTED, HELPED] = [50, 70, 85];

/** Lets the demo articles have helped: put into replies of solved tickets about their topic, and voted on by those who got them. */
export async function makeArticleUses({ db, pm }: Pick<Application, 'db' | 'pm'>): Promise<void> {
  if (!db.hasCollection('ticketingArticles')) return;
  const knowledge = pm.get('@ticketing/plugin-knowledge') as unknown as DemoTicketKnowledge;
  const articles: Model[] = await db.getRepository('ticketingArticles').find({ filter: { id: await demoIds(db, 'ticketingArticles'), audience: 'public' }, appends: ['category'], sort: ['id'] });
  const solved: Model[] = await db.getRepository('ticketingTickets').find({ filter: { id: await demoIds(db, 'ticketingTickets'), statusCategory: ['resolved', 'closed'] }, sort: ['submittedAt', 'id'] });
  for (const [place, ticket] of solved.entries()) {
    const random = seededRandom(place + 1);
    const language = String(ticket.get('languageCode') ?? '').startsWith('zh') ? 'zh' : 'en';
    const fitting = articles.filter((article) => article.get('language') === language && (article.get('category') as Model | null)?.get('code') === ticket.get('categoryCode'));
    if (!fitting.length || !random.happens(USED)) continue;
    const [articleId, ticketId] = [String(random.pick(fitting).get('id')), String(ticket.get('id'))];
    const [hasVoted, isHelpful] = [random.happens(VOTED), random.happens(HELPED)];
    await once(db, `use:${ticketId}`, 'ticketingArticleUses', async (transaction: Transaction) => {
      backdate(transaction, ticket.get('resolvedAt') as Date);
      const userId = ticket.get('assigneeId') ? String(ticket.get('assigneeId')) : null;
      await knowledge.noteUse({ articleId, ticketId, userId }, transaction);
      if (hasVoted) await knowledge.noteVote({ articleId, voter: `demo:${ticketId}`, isHelpful }, transaction);
      return articleId;
    });
  }
}
