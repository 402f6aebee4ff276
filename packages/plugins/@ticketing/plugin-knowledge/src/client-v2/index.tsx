export { PluginKnowledgeClientV2 as default } from './plugin';
