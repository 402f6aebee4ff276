import { ClickableFieldModel } from '@nocobase/client-v2';
import { DisplayItemModel } from '@nocobase/flow-engine';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { RelativeTime } from './RelativeTime';

export class RelativeTimeFieldModel extends ClickableFieldModel {
  renderComponent(value: unknown) {
    return <RelativeTime at={value} language={this.context.i18n?.language ?? 'en-US'} t={bindT(this.context)} />;
  }
}

RelativeTimeFieldModel.define({ label: tExpr('Relative time') });

DisplayItemModel.bindModelToInterface('RelativeTimeFieldModel', [
  'datetime',
  'datetimeNoTz',
  'createdAt',
  'updatedAt',
]);
