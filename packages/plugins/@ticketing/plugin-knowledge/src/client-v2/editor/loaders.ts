export const editorLoaders = {
  ArticleEditorBlockModel: { extends: 'CollectionBlockModel', loader: () => import('./ArticleEditorBlockModel') },
  NewArticleBlockModel: { extends: 'BlockModel', loader: () => import('./NewArticleBlockModel') },
};
