export { default, PluginStarterTypesServer } from './plugin';
