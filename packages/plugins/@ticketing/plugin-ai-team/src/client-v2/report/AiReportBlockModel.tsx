import { BlockModel } from '@nocobase/client-v2';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { bindT, tExpr, type T } from '../locale';
import { AiReport } from './AiReport';
import { aiReportApi, type AiReportApi } from './report-api';

export class AiReportBlockModel extends BlockModel {
  static scene = [];
  // Made once: new objects would make React effects run again.
  private parts?: { api: AiReportApi; t: T };

  renderComponent() {
    this.parts ??= { api: aiReportApi(this.context.api as RequestClient), t: bindT(this.context) };
    return <AiReport {...this.parts} />;
  }
}

AiReportBlockModel.define({ label: tExpr('Value of AI'), hide: true });
