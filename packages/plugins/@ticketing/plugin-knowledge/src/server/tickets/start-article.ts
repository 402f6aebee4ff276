import type { Context } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import { permissionFor, ticketForCaller, TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { draftFromTicket, LIMITS } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import { languageOfTicket, plainText, repliesOf } from './ticket-words';

/** Begins an article with what a ticket says, without the people; internal until its author decides otherwise. Answers the draft. Throws article.notAllowed. */
export async function startArticle(desk: KnowledgeDesk, ctx: Context): Promise<Model> {
  const ticket = await ticketForCaller(ctx, 'view');
  if (!(await permissionFor(ctx, 'ticketingArticles', 'create'))) throw new TicketingError('article.notAllowed');
  const start = draftFromTicket({
    title: String(ticket.get('title') ?? ''),
    description: plainText(String(ticket.get('description') ?? '')) || null,
    resolution: (ticket.get('resolution') as string | null) ?? null,
    replies: await repliesOf(desk, String(ticket.get('id'))),
    language: languageOfTicket(ticket) ?? 'en',
    ...(await peopleOf(desk, ticket)),
  });
  const values = {
    ...start,
    title: start.title.slice(0, LIMITS.title),
    content: start.content.slice(0, LIMITS.content),
    audience: 'internal',
    sourceTicketId: ticket.get('id'),
    categoryId: await categoryOf(desk, ticket),
  };
  return writeTransaction(desk.db, (transaction) => desk.db.getRepository('ticketingArticles').create({ values, context: ctx, transaction }) as Promise<Model>);
}

/** Everybody whose name may stand in a ticket: its contact and customer, and whoever wrote on it. */
async function peopleOf({ db }: KnowledgeDesk, ticket: Model): Promise<{ names: string[]; companies: string[] }> {
  const read = async (collection: string, id: unknown) => (id ? ((await db.getCollection(collection).model.findByPk(String(id))) as Model | null) : null);
  const [contact, customer] = [await read('ticketingContacts', ticket.get('contactId')), await read('ticketingCustomers', ticket.get('customerId'))];
  const comments = (await db.getRepository('ticketingComments').find({ filter: { ticketId: ticket.get('id') }, fields: ['id'], appends: ['author', 'contact'], limit: 200 } as never)) as Model[];
  const writers = comments.flatMap((comment) => [(comment.get('author') as Model | null)?.get('nickname'), (comment.get('contact') as Model | null)?.get('name')]);
  const texts = (values: unknown[]) => values.filter((value): value is string => typeof value === 'string' && value.length > 0);
  return {
    names: texts([ticket.get('contactName'), contact?.get('name'), ...writers]),
    companies: texts([ticket.get('contactCompany'), customer?.get('name')]),
  };
}

async function categoryOf({ db }: KnowledgeDesk, ticket: Model): Promise<unknown> {
  const code = ticket.get('categoryCode') as string | null;
  const category = code ? ((await db.getCollection('ticketingCategories').model.findOne({ where: { code }, attributes: ['id'] })) as Model | null) : null;
  return category?.get('id') ?? null;
}
