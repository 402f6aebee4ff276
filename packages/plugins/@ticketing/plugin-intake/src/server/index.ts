export { default, PluginIntakeServer } from './plugin';
