import { ClickableFieldModel } from '@nocobase/client-v2';
import { DisplayItemModel } from '@nocobase/flow-engine';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { choicesOf } from './choice';
import { StatusTag } from './StatusTag';
import { isDeskColumn } from './ticket-column';

export class TicketStatusFieldModel extends ClickableFieldModel {
  renderComponent(value: unknown) {
    return <StatusTag value={value} choices={choicesOf(this.context.collectionField)} t={bindT(this.context)} />;
  }
}

TicketStatusFieldModel.define({ label: tExpr('Status tag') });

DisplayItemModel.bindModelToInterface('TicketStatusFieldModel', ['select', 'radioGroup', 'input'], {
  when: isDeskColumn('status'),
});
