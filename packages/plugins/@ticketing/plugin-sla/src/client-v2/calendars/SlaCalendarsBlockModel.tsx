import { BlockModel } from '@nocobase/client-v2';
import React from 'react';
import { settingsApi } from '../api/settings-api';
import { bindT, tExpr } from '../locale';
import { Calendars } from './Calendars';

/** The settings page of working calendars; it needs no collection and takes no props. */
export class SlaCalendarsBlockModel extends BlockModel {
  static scene = [];
  private parts?: React.ComponentProps<typeof Calendars>;

  renderComponent() {
    const { context } = this;
    this.parts ??= { api: settingsApi(context.api), t: bindT(context) };
    return <Calendars {...this.parts} />;
  }
}

SlaCalendarsBlockModel.define({ label: tExpr('Working calendars'), hide: true });
