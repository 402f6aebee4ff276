export const mailLoaders = {
  SendMailAgainActionModel: { extends: 'ActionModel', loader: () => import('./SendMailAgainActionModel') },
};
