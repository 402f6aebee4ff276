import { BlockModel } from '@nocobase/client-v2';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { demoDataApi } from './demo-data-api';
import { DemoData } from './DemoData';

export class DemoDataBlockModel extends BlockModel {
  static scene = [];
  private parts?: Pick<React.ComponentProps<typeof DemoData>, 'api' | 't'>;

  renderComponent() {
    const { context } = this;
    this.parts ??= { api: demoDataApi(context.api), t: bindT(context) };
    return <DemoData {...this.parts} onRemoved={() => context.engine.markDataSourceDirty('main', 'ticketingTickets')} />;
  }
}

DemoDataBlockModel.define({ label: tExpr('Demo data'), hide: true });
