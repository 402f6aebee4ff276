import { Plugin } from '@nocobase/client-v2';
import { startHeartbeat, type BeatingApp } from './heartbeat/start-heartbeat';
import { modelLoaders } from './model-loaders';
import { registerTicketParts } from './ticket-parts';
import { registerWorkflowClient } from './workflow/register-workflow-client';

export class PluginRoutingClientV2 extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerTicketParts();
    registerWorkflowClient(this.app);
    startHeartbeat(this.app as unknown as BeatingApp);
  }
}
