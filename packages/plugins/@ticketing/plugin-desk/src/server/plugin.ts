import { Plugin } from '@nocobase/server';
import { PluginTicketsServer, readPagePacks } from '@ticketing/plugin-tickets';
import path from 'node:path';
import { NAMESPACE } from './locale';
import { requireTickets } from './require-tickets';
import { seedDeskAtStart } from './seeds/seed-desk-at-start';

export class PluginDeskServer extends Plugin {
  async beforeEnable() {
    await requireTickets(this.app);
  }

  async load() {
    const { pagePacks } = this.app.pm.get(PluginTicketsServer);
    readPagePacks(path.join(__dirname, '../ui')).forEach((pack) => pagePacks.register(pack));
    this.app.acl.registerSnippet({ name: `pm.${NAMESPACE}`, actions: ['ticketingSeeds:*'] });
    seedDeskAtStart(this.app);
  }
}

export default PluginDeskServer;
