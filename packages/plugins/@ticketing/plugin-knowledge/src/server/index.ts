export { default, PluginKnowledgeServer } from './plugin';
