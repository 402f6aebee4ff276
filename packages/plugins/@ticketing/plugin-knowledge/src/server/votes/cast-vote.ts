import { Op, type Model, type Transaction } from '@nocobase/database';
import { writeTransaction } from '@ticketing/plugin-tickets';
import { asArticleRule } from '../hooks/guard-articles';
import type { KnowledgeDesk } from '../knowledge-desk';

export interface ArticleVote {
  articleId: string;
  /** Who, in a word that tells nobody who that is: `user:12`, or the random name of a reader. */
  voter: string;
  isHelpful: boolean;
}

/** Notes whether an article helped `voter`; a second vote takes the place of the first. */
export const castVote = (desk: KnowledgeDesk, articleId: string, voter: string, isHelpful: boolean): Promise<void> =>
  writeTransaction(desk.db, (transaction) => noteVote(desk, { articleId, voter, isHelpful }, transaction));

/** The counts of the article are those of its votes. */
export async function noteVote(desk: KnowledgeDesk, { articleId, voter, isHelpful }: ArticleVote, transaction: Transaction): Promise<void> {
  const article = await lockArticle(desk, articleId, transaction);
  if (!article) return;
  const { model } = desk.db.getCollection('ticketingArticleVotes');
  const vote = (await model.findOne({ where: { articleId, voter }, transaction })) as Model | null;
  const at = desk.now(transaction);
  if (vote) await vote.update({ isHelpful, at }, { transaction });
  else await model.create({ articleId, voter, isHelpful, at }, { transaction });
  const [helpfulCount, unhelpfulCount] = [await countVotes(desk, articleId, true, transaction), await countVotes(desk, articleId, false, transaction)];
  await article.update({ helpfulCount, unhelpfulCount }, { ...asArticleRule(transaction), silent: true } as object);
}

// Whoever votes at the same moment waits, so that counts are right.
const lockArticle = ({ db }: KnowledgeDesk, id: string, transaction: Transaction): Promise<Model | null> =>
  db.getCollection('ticketingArticles').model.findByPk(id, { transaction, lock: transaction.LOCK.UPDATE }) as Promise<Model | null>;

const countVotes = ({ db }: KnowledgeDesk, articleId: string, isHelpful: boolean, transaction: Transaction): Promise<number> =>
  db.getCollection('ticketingArticleVotes').model.count({ where: { articleId, isHelpful, voter: { [Op.ne]: null } } as never, transaction });
