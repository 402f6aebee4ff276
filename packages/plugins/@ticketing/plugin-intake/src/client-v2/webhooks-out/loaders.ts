const webhooks = { extends: 'BlockModel', loader: () => import('./WebhooksOutModels') };

export const webhooksOutLoaders = {
  WebhookSubscriptionsBlockModel: webhooks,
  WebhookDeliveriesBlockModel: webhooks,
  WebhookHostsBlockModel: webhooks,
};
