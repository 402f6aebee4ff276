export { PluginDeskClientV2 as default } from './plugin';
