import { Plugin } from '@nocobase/client';
import { registerTicketParts } from '../client-v2/ticket-parts';

// The legacy shell (/admin) renders modern pages too, with the same parts.
export class PluginAiTeamClient extends Plugin {
  async load() {
    registerTicketParts();
  }
}

export default PluginAiTeamClient;
