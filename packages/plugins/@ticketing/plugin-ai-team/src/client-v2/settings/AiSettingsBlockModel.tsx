import { BlockModel } from '@nocobase/client-v2';
import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { bindT, tExpr, type T } from '../locale';
import { AiSettings } from './AiSettings';
import { aiSettingsApi, type AiSettingsApi } from './settings-api';

export class AiSettingsBlockModel extends BlockModel {
  static scene = [];
  // Made once: new objects would make React effects run again.
  private parts?: { api: AiSettingsApi; t: T };

  renderComponent() {
    this.parts ??= { api: aiSettingsApi(this.context.api as RequestClient), t: bindT(this.context) };
    return <AiSettings {...this.parts} />;
  }
}

AiSettingsBlockModel.define({ label: tExpr('Settings of AI'), hide: true });
