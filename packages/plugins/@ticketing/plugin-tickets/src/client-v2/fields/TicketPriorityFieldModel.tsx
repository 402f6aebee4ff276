import { ClickableFieldModel } from '@nocobase/client-v2';
import { DisplayItemModel } from '@nocobase/flow-engine';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { choicesOf } from './choice';
import { PriorityTag } from './PriorityTag';
import { isDeskColumn } from './ticket-column';

export class TicketPriorityFieldModel extends ClickableFieldModel {
  renderComponent(value: unknown) {
    return <PriorityTag value={value} choices={choicesOf(this.context.collectionField)} t={bindT(this.context)} />;
  }
}

TicketPriorityFieldModel.define({ label: tExpr('Priority tag') });

DisplayItemModel.bindModelToInterface('TicketPriorityFieldModel', ['select', 'radioGroup', 'input'], {
  when: isDeskColumn('priority'),
});
