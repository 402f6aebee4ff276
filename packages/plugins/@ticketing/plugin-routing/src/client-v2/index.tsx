export { PluginRoutingClientV2 as default } from './plugin';
