import { BlockModel } from '@nocobase/client-v2';
import React from 'react';
import { routingApi } from '../api/routing-api';
import { bindT, tExpr } from '../locale';
import { openTicket } from '../open-ticket';
import { Queues, type QueuesProps } from './Queues';

/** The page of queues; it needs no collection, only a popup to open tickets in. */
export class RoutingQueuesBlockModel extends BlockModel {
  static scene = [];
  private parts?: QueuesProps;

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      api: routingApi(context.api),
      askMaySupervise: async () =>
        Boolean(await context.aclCheck({ dataSourceKey: 'main', resourceName: 'ticketingTickets', actionName: 'superviseTicket' })),
      openTicket: (id) => openTicket(this, id),
      t: bindT(context),
    };
    return <Queues {...this.parts} />;
  }
}

RoutingQueuesBlockModel.define({ label: tExpr('Queues'), hide: true });
