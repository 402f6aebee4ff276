import { Plugin } from '@nocobase/client-v2';
import { guardForms, type AppWithForms } from './forms/guard-forms';
import { speakAsTheBrowser } from './forms/speak-as-the-browser';
import { modelLoaders } from './model-loaders';
import { registerTicketParts } from './ticket-parts';

export class PluginIntakeClientV2 extends Plugin {
  async load() {
    await speakAsTheBrowser(this.app);
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerTicketParts();
    guardForms(this.app as unknown as AppWithForms);
  }
}
