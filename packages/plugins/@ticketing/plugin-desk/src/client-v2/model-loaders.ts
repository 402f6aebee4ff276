/** The flow models of this plugin, for both shells; fetched when a page contains them. */
export const modelLoaders = {
  DemoDataBlockModel: { extends: 'BlockModel', loader: () => import('./demo-data/DemoDataBlockModel') },
};
