export const policyLoaders = {
  SlaPoliciesBlockModel: { extends: 'BlockModel', loader: () => import('./SlaPoliciesBlockModel') },
};
