export const webhookInLoaders = {
  WebhookSourceSettingsBlockModel: { extends: 'BlockModel', loader: () => import('./WebhookSourceSettingsBlockModel') },
};
