import { ClickableFieldModel } from '@nocobase/client-v2';
import { DisplayItemModel } from '@nocobase/flow-engine';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { SlaBadge } from './SlaBadge';

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Shows the whole projection of the clocks, whichever of its two columns it stands on. */
export class SlaBadgeFieldModel extends ClickableFieldModel {
  renderComponent(value: unknown) {
    const { record, collectionField } = this.context;
    const own = typeof collectionField?.name === 'string' ? { [collectionField.name]: value } : {};
    return <SlaBadge row={{ ...own, ...(isRow(record) ? record : {}) }} t={bindT(this.context)} />;
  }
}

SlaBadgeFieldModel.define({ label: tExpr('Service level badge') });

const SLA_FIELDS = ['slaState', 'slaDueAt'];

DisplayItemModel.bindModelToInterface('SlaBadgeFieldModel', ['select', 'radioGroup', 'input', 'datetime', 'datetimeNoTz'], {
  when: (_context, field: { name?: string }) => SLA_FIELDS.includes(field.name ?? ''),
});
