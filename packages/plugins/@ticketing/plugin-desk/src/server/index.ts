export { PluginDeskServer, PluginDeskServer as default } from './plugin';
