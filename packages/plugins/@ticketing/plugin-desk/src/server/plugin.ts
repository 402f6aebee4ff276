import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { registerDemoActions } from './demo/demo-actions';
import { loadDemo, loadDemoAtStart } from './demo/load-demo';
import { NAMESPACE } from './locale';
import { requireTickets } from './require-tickets';
import { seedDeskAtStart } from './seeds/seed-desk-at-start';

export class PluginDeskServer extends Plugin {
  /** Loads the demo data as of `now`; see demo/load-demo.ts. */
  loadDemo(now: Date, password: string) {
    return loadDemo(this.app, now, password);
  }

  async beforeEnable() {
    await requireTickets(this.app);
  }

  async load() {
    const { pagePacks } = this.app.pm.get(PluginTicketsServer);
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => pagePacks.register(pack));
    this.app.acl.registerSnippet({ name: `pm.${NAMESPACE}`, actions: ['ticketingSeeds:*'] });
    registerDemoActions(this.app);
    seedDeskAtStart(this.app);
    loadDemoAtStart(this.app);
  }
}

export default PluginDeskServer;
