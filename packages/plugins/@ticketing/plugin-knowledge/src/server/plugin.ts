import type { Model, Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { everyHalfMinute, PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, type Clock } from '@ticketing/plugin-tickets';
import path from 'node:path';
import type { ArticleState } from '../domain';
import { registerActions } from './actions/register-actions';
import { offerToEmployees } from './ai/offer-to-employees';
import { articlesForAnswers } from './articles/articles-for-answers';
import { PUBLISH_ARTICLES } from './articles/article-for-caller';
import { describeKnowledgeErrors } from './errors/knowledge-errors';
import { asArticleRule, guardArticles } from './hooks/guard-articles';
import { guardPast } from './hooks/guard-past';
import { scheduleImageSweep } from './images/remove-unused';
import type { KnowledgeDesk } from './knowledge-desk';
import { tExpression } from './locale';
import { embedArticles } from './meaning/embed-articles';
import { followServices } from './meaning/follow-services';
import { Meaning } from './meaning/meaning';
import { keepMove } from './moves/keep-move';
import { ArticleSearch } from './search/article-search';
import { LiveIndex } from './search/live-index';
import { warmUp } from './search/warm-up';
import { noteUse, type ArticleUse } from './tickets/use-article';
import { noteVote, type ArticleVote } from './votes/cast-vote';

/** What the desk knows: articles, their versions and review, and a search in English and Chinese. */
export class PluginKnowledgeServer extends Plugin {
  clock: Clock = systemClock;
  /** Works out the vectors of published texts that have none; the sweep does it every half minute. Answers how many there were. */
  embedArticles = () => embedArticles(this.desk);

  /** Publishes an article as it is now, in the transaction of whoever asks; for what comes ready-made. */
  async publish(articleId: string, transaction: Transaction) {
    const article = (await this.db.getCollection('ticketingArticles').model.findByPk(articleId, { transaction })) as Model;
    const fromState = article.get('state') as ArticleState;
    await article.update({ state: 'published', liveVersion: article.get('version'), publishedAt: this.desk.now(transaction) }, asArticleRule(transaction));
    await keepMove(this.desk, article, { move: 'publish', fromState, reason: null }, asArticleRule(transaction));
  }

  /** Notes that an article was put into a reply of a ticket; for tickets that come with their history. Nothing where that is known. */
  async noteUse(use: ArticleUse, transaction: Transaction) {
    await noteUse(this.desk, use, transaction);
  }

  /** Notes whether an article helped a reader, with the counts of the article. `voter` is a name for him that tells nobody who he is. */
  async noteVote(vote: ArticleVote, transaction: Transaction) {
    await noteVote(this.desk, vote, transaction);
  }

  async beforeEnable() {
    if (!this.app.pm.get(PluginTicketsServer)?.isAvailable) {
      throw new Error('@ticketing/plugin-knowledge needs @ticketing/plugin-tickets: enable that plugin first.');
    }
  }

  async load() {
    const tickets = this.app.pm.get(PluginTicketsServer);
    // Tickets may be switched off later; the app must start all the same.
    if (!tickets?.businessTypes) {
      this.log.error('Knowledge is off: @ticketing/plugin-tickets is not enabled');
      return;
    }
    describeKnowledgeErrors();
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => tickets.pagePacks.register(pack));
    this.app.acl.setAvailableAction(PUBLISH_ARTICLES, { displayName: tExpression('Publish articles'), type: 'old-data', onNewRecord: false });
    // Customers have an index of their own, in which articles of the desk never are.
    const [ofDesk, ofCustomers] = [new LiveIndex(this.db, ['public', 'internal']), new LiveIndex(this.db, ['public'])];
    warmUp(this.desk, [ofDesk, ofCustomers]);
    const meaning = new Meaning(this.desk);
    const search = new ArticleSearch(ofDesk, meaning);
    followServices(this.desk);
    everyHalfMinute(this.app, 'working out what articles mean', () => embedArticles(this.desk));
    guardArticles(this.desk);
    guardPast(this.db);
    scheduleImageSweep(this.desk);
    const searchOfCustomers = new ArticleSearch(ofCustomers, meaning);
    registerActions(this.desk, search, searchOfCustomers);
    tickets.registries.articleSources.register(articlesForAnswers(this.desk, search, searchOfCustomers));
    // Where the host's AI plugin is loaded after this one, too.
    this.app.on('afterLoad', () => offerToEmployees(this.desk, search));
  }

  private get desk(): KnowledgeDesk {
    return {
      app: this.app,
      db: this.db,
      tickets: this.app.pm.get(PluginTicketsServer) as PluginTicketsServer,
      // The clock is read at every use: tests exchange it.
      now: (transaction?: Transaction) => timeOfWrite(this.clock, transaction),
    };
  }
}

export default PluginKnowledgeServer;
