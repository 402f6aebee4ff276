import type { Model, Transaction } from '@nocobase/database';
import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks, systemClock, timeOfWrite, type Clock } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { registerActions } from './actions/register-actions';
import { offerToEmployees } from './ai/offer-to-employees';
import { PUBLISH_ARTICLES } from './articles/article-for-caller';
import { describeKnowledgeErrors } from './errors/knowledge-errors';
import { asArticleRule, guardArticles } from './hooks/guard-articles';
import type { KnowledgeDesk } from './knowledge-desk';
import { tExpression } from './locale';
import { LiveIndex } from './search/live-index';
import { warmUp } from './search/warm-up';
import { keepVersionsAsTheyAre } from './versions/keep-version';

/** What the desk knows: articles, their versions and review, and a search in English and Chinese. */
export class PluginKnowledgeServer extends Plugin {
  clock: Clock = systemClock;
  /** What people of the desk find. */
  articles!: LiveIndex;
  /** What customers find. */
  publicArticles!: LiveIndex;

  /** Publishes an article as it is now, in the transaction of whoever asks; for what comes ready-made. */
  async publish(articleId: string, transaction: Transaction) {
    const article = (await this.db.getCollection('ticketingArticles').model.findByPk(articleId, { transaction })) as Model;
    await article.update({ state: 'published', liveVersion: article.get('version'), publishedAt: this.desk.now(transaction) }, asArticleRule(transaction));
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
    this.articles = new LiveIndex(this.db, ['public', 'internal']);
    this.publicArticles = new LiveIndex(this.db, ['public']);
    warmUp(this.desk, [this.articles, this.publicArticles]);
    guardArticles(this.desk);
    keepVersionsAsTheyAre(this.db);
    registerActions(this.desk, this.articles, this.publicArticles);
    // Where the host's AI plugin is loaded after this one, too.
    this.app.on('afterLoad', () => offerToEmployees(this.desk, this.articles));
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
