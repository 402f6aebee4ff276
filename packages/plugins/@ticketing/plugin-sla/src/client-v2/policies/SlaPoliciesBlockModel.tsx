import { BlockModel } from '@nocobase/client-v2';
import { choicesOfField } from '@ticketing/plugin-tickets/forms';
import React from 'react';
import { settingsApi } from '../api/settings-api';
import { bindT, tExpr } from '../locale';
import { Policies, type PoliciesProps } from './Policies';

/** The settings page of policies; it needs no collection and takes no props. */
export class SlaPoliciesBlockModel extends BlockModel {
  static scene = [];
  private parts?: PoliciesProps;

  renderComponent() {
    const { context } = this;
    this.parts ??= {
      api: settingsApi(context.api),
      columnChoices: (collection, field) => choicesOfField(context.dataSourceManager?.getCollection?.('main', collection)?.getField?.(field)),
      t: bindT(context),
    };
    return <Policies {...this.parts} />;
  }
}

SlaPoliciesBlockModel.define({ label: tExpr('SLA policies'), hide: true });
