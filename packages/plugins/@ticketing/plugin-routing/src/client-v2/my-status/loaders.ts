export const myStatusLoaders = {
  MyRoutingStatusBlockModel: { extends: 'BlockModel', loader: () => import('./MyRoutingStatusBlockModel') },
};
