import { BlockModel } from '@nocobase/client-v2';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { SourceSettings, type SourceSettingsProps } from './SourceSettings';
import { webhooksInApi } from './webhooks-in-api';

export class WebhookSourceSettingsBlockModel extends BlockModel {
  static scene = [];
  private parts?: SourceSettingsProps;

  renderComponent() {
    // Made once: new objects would make React effects run again.
    this.parts ??= { api: webhooksInApi(this.context.api), t: bindT(this.context), apiUrl: this.context.api.axios?.defaults?.baseURL ?? '/api/' };
    return <SourceSettings {...this.parts} />;
  }
}

WebhookSourceSettingsBlockModel.define({ label: tExpr('Webhooks in'), hide: true });
