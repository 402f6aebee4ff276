import { BlockModel, Icon } from '@nocobase/client-v2';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { portalApi } from './portal-api';
import { PortalRequest, type PortalRequestProps } from './request/PortalRequest';

/** "New request" of a customer. */
export class PortalRequestBlockModel extends BlockModel {
  private parts?: Pick<PortalRequestProps, 'api' | 'client' | 'hostT' | 't'>;

  renderComponent() {
    const { context } = this;
    this.parts ??= { api: portalApi(context.api), client: context.api, hostT: (key, options) => context.t(key, options), t: bindT(context) };
    return <PortalRequest {...this.parts} language={context.i18n?.language ?? 'en-US'} icon={(name) => <Icon type={name} />} />;
  }
}

PortalRequestBlockModel.define({ label: tExpr('New request'), createModelOptions: () => ({ use: 'PortalRequestBlockModel' }), sort: 351 });
