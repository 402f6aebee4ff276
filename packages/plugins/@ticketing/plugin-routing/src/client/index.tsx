import { Plugin } from '@nocobase/client';
import { startHeartbeat, type BeatingApp } from '../client-v2/heartbeat/start-heartbeat';
import { modelLoaders } from '../client-v2/model-loaders';
import { registerTicketParts } from '../client-v2/ticket-parts';
import { registerWorkflowClient } from '../client-v2/workflow/register-workflow-client';

// The legacy shell (/admin) renders modern pages too, with the same models.
export class PluginRoutingClient extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerTicketParts();
    registerWorkflowClient(this.app);
    startHeartbeat(this.app as unknown as BeatingApp);
  }
}

export default PluginRoutingClient;
