/**
 * The flow models of this plugin, for both shells. A key is the `use` of stored pages and the named export of its module, which is
 * fetched when a page contains the model.
 */
export const modelLoaders = {
  AiSettingsBlockModel: { extends: 'BlockModel', loader: () => import('./settings/AiSettingsBlockModel') },
  AiReportBlockModel: { extends: 'BlockModel', loader: () => import('./report/AiReportBlockModel') },
};
