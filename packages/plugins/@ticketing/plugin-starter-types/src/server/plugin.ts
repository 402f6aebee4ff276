import { Plugin } from '@nocobase/server';
import { PluginTicketsServer } from '@ticketing/plugin-tickets';
import { complaint } from './types/complaint';
import { itSupport } from './types/it-support';
import { repair } from './types/repair';

/** Three business types as a start and as a pattern: they use nothing but the public `businessTypes.define`. */
export class PluginStarterTypesServer extends Plugin {
  async beforeEnable() {
    if (!this.app.pm.get(PluginTicketsServer)?.isAvailable) {
      throw new Error('@ticketing/plugin-starter-types needs @ticketing/plugin-tickets: enable that plugin first.');
    }
  }

  async load() {
    const tickets = this.app.pm.get(PluginTicketsServer);
    // Tickets may be switched off later; the app must start all the same.
    if (!tickets?.businessTypes) {
      this.log.error('starter types are off: @ticketing/plugin-tickets is not enabled');
      return;
    }
    [repair, itSupport, complaint].forEach((type) => tickets.businessTypes.define(type));
  }
}

export default PluginStarterTypesServer;
