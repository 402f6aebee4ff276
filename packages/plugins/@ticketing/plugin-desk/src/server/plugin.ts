import { Plugin } from '@nocobase/server';
import { requireTickets } from './require-tickets';
import { seedDeskAtStart } from './seeds/seed-desk-at-start';

export class PluginDeskServer extends Plugin {
  async beforeEnable() {
    await requireTickets(this.app);
  }

  async load() {
    seedDeskAtStart(this.app);
  }
}

export default PluginDeskServer;
