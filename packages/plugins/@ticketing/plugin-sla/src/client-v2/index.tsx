export { PluginSlaClientV2 as default } from './plugin';
