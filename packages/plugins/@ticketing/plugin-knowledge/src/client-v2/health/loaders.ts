export const healthLoaders = {
  KnowledgeHealthBlockModel: { extends: 'BlockModel', loader: () => import('./KnowledgeHealthBlockModel') },
};
