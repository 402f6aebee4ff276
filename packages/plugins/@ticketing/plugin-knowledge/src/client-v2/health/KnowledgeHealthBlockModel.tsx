import { BlockModel } from '@nocobase/client-v2';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { bindT, tExpr, type T } from '../locale';
import { Health } from './Health';
import { healthApi, type HealthApi } from './health-api';

export class KnowledgeHealthBlockModel extends BlockModel {
  static scene = [];
  // Made once: new objects would make React effects run again.
  private parts?: { api: HealthApi; t: T };

  renderComponent() {
    this.parts ??= { api: healthApi(this.context.api as RequestClient), t: bindT(this.context) };
    return <Health {...this.parts} />;
  }
}

KnowledgeHealthBlockModel.define({ label: tExpr('Knowledge health'), hide: true });
