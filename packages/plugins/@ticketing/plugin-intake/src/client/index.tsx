import { Plugin } from '@nocobase/client';
import { modelLoaders } from '../client-v2/model-loaders';

// The legacy shell (/admin) renders modern pages too, with the same models.
export class PluginIntakeClient extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
  }
}

export default PluginIntakeClient;
