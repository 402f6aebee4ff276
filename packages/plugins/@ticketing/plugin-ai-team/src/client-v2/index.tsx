export { PluginAiTeamClientV2 as default } from './plugin';
