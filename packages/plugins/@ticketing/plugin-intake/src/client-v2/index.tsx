export { PluginIntakeClientV2 as default } from './plugin';
