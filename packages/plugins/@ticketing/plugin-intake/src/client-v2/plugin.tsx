import { Plugin } from '@nocobase/client-v2';
import { modelLoaders } from './model-loaders';

export class PluginIntakeClientV2 extends Plugin {
  async load() {
    this.flowEngine.registerModelLoaders(modelLoaders);
  }
}
