import { BlockModel } from '@nocobase/client-v2';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { portalApi } from './portal-api';
import { PortalTickets, type PortalTicketsProps } from './tickets/PortalTickets';

/** "My tickets" of a customer. The server decides what that is, so the block needs no collection. */
export class PortalTicketsBlockModel extends BlockModel {
  private parts?: PortalTicketsProps;

  renderComponent() {
    const { context } = this;
    this.parts ??= { api: portalApi(context.api), t: bindT(context) };
    return <PortalTickets {...this.parts} />;
  }
}

PortalTicketsBlockModel.define({ label: tExpr('My tickets'), createModelOptions: () => ({ use: 'PortalTicketsBlockModel' }), sort: 350 });
