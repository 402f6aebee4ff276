import { Plugin } from '@nocobase/client-v2';
import { modelLoaders } from './model-loaders';
import { registerTicketParts } from './ticket-parts';
import { registerWorkflowClient } from './workflow/register-workflow-client';

export class PluginAiTeamClientV2 extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerTicketParts(this.app);
    registerWorkflowClient(this.app);
  }
}
