export const businessTypeLoaders = {
  DuplicateBusinessTypeActionModel: { extends: 'ActionModel', loader: () => import('./DuplicateBusinessTypeActionModel') },
};
