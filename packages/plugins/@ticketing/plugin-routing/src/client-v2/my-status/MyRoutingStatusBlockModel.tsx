import { BlockModel } from '@nocobase/client-v2';
import React from 'react';
import { routingApi } from '../api/routing-api';
import { rememberChoice, type SignedInClient } from '../heartbeat/heartbeat';
import { bindT, tExpr } from '../locale';
import { openTicket } from '../open-ticket';
import { MyStatus, type MyStatusProps } from './MyStatus';

/** The page of an agent about himself; it needs no collection, only a popup to open tickets in. */
export class MyRoutingStatusBlockModel extends BlockModel {
  static scene = [];
  private parts?: Omit<MyStatusProps, 'userId'>;

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      api: routingApi(context.api),
      openTicket: (id) => openTicket(this, id),
      onKnown: (me) => rememberChoice(context.api as SignedInClient, me, Date.now()),
      t: bindT(context),
    };
    return <MyStatus {...this.parts} userId={String(context.user?.id ?? '')} />;
  }
}

MyRoutingStatusBlockModel.define({ label: tExpr('My status'), hide: true });
