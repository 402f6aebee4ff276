import { BlockModel } from '@nocobase/client-v2';
import React, { type ComponentType } from 'react';
import { tExpr } from '../locale';
import { DeliveryLog } from './deliveries/DeliveryLog';
import { AllowedHosts } from './hosts/AllowedHosts';
import { SubscriptionSettings } from './subscriptions/SubscriptionSettings';
import { webhooksParts, type WebhooksParts } from './webhooks-parts';

/** A page of outgoing webhooks; it needs no collection and takes no props. */
abstract class WebhooksBlockModel extends BlockModel {
  static scene = [];
  protected abstract readonly page: ComponentType<WebhooksParts>;
  private parts?: WebhooksParts;

  renderComponent() {
    this.parts ??= webhooksParts(this.context);
    const Page = this.page;
    return <Page {...this.parts} />;
  }
}

export class WebhookSubscriptionsBlockModel extends WebhooksBlockModel {
  protected readonly page = SubscriptionSettings;
}
export class WebhookDeliveriesBlockModel extends WebhooksBlockModel {
  protected readonly page = DeliveryLog;
}
export class WebhookHostsBlockModel extends WebhooksBlockModel {
  protected readonly page = AllowedHosts;
}

WebhookSubscriptionsBlockModel.define({ label: tExpr('Webhooks out'), hide: true });
WebhookDeliveriesBlockModel.define({ label: tExpr('Webhook deliveries'), hide: true });
WebhookHostsBlockModel.define({ label: tExpr('Allowed hosts'), hide: true });
