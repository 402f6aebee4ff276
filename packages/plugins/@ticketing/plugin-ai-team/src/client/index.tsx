import { Plugin } from '@nocobase/client';
import { modelLoaders } from '../client-v2/model-loaders';
import { registerTicketParts } from '../client-v2/ticket-parts';
import { registerWorkflowClient } from '../client-v2/workflow/register-workflow-client';

// The legacy shell (/admin) renders modern pages too, with the same models and parts.
export class PluginAiTeamClient extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerTicketParts(this.app);
    registerWorkflowClient(this.app);
  }
}

export default PluginAiTeamClient;
