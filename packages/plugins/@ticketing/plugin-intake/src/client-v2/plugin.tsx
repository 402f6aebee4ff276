import { Plugin } from '@nocobase/client-v2';
import { guardForms, type AppWithForms } from './forms/guard-forms';
import { speakAsTheBrowser } from './forms/speak-as-the-browser';
import { modelLoaders } from './model-loaders';

export class PluginIntakeClientV2 extends Plugin {
  async load() {
    await speakAsTheBrowser(this.app);
    this.flowEngine.registerModelLoaders(modelLoaders);
    guardForms(this.app as unknown as AppWithForms);
  }
}
