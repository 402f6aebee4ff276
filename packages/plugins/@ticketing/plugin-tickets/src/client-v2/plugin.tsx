import { Plugin } from '@nocobase/client-v2';
import { modelLoaders } from './model-loaders';
import { registerWorkflowClient } from './workflow/register-workflow-client';

export class PluginTicketsClientV2 extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerWorkflowClient(this.app);
  }
}
