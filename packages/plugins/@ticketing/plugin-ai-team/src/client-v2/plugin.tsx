import { Plugin } from '@nocobase/client-v2';
import { registerTicketParts } from './ticket-parts';

export class PluginAiTeamClientV2 extends Plugin {
  async load() {
    registerTicketParts();
  }
}
