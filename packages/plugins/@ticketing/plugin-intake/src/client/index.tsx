import { Plugin } from '@nocobase/client';
import { guardForms, type AppWithForms } from '../client-v2/forms/guard-forms';
import { speakAsTheBrowser } from '../client-v2/forms/speak-as-the-browser';
import { modelLoaders } from '../client-v2/model-loaders';
import { registerTicketParts } from '../client-v2/ticket-parts';

// The legacy shell (/admin) renders modern pages too, with the same models.
export class PluginIntakeClient extends Plugin {
  async load() {
    await speakAsTheBrowser(this.app);
    this.flowEngine.registerModelLoaders(modelLoaders);
    registerTicketParts();
    guardForms(this.app as unknown as AppWithForms);
  }
}

export default PluginIntakeClient;
