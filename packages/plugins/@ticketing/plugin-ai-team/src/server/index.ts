export { default, PluginAiTeamServer } from './plugin';
