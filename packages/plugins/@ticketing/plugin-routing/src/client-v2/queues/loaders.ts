export const queueLoaders = {
  RoutingQueuesBlockModel: { extends: 'BlockModel', loader: () => import('./RoutingQueuesBlockModel') },
};
