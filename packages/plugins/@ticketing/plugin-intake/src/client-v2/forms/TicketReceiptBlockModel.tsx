import { BlockModel } from '@nocobase/client-v2';
import React, { useSyncExternalStore } from 'react';
import { bindT, tExpr, type T } from '../locale';
import { receipts } from './receipt';
import { TicketReceipt } from './TicketReceipt';

function LatestReceipt({ t }: { t: T }) {
  return <TicketReceipt receipt={useSyncExternalStore(receipts.subscribe, receipts.read)} t={t} />;
}

/** What a public form says after it was sent. */
export class TicketReceiptBlockModel extends BlockModel {
  renderComponent() {
    return <LatestReceipt t={bindT(this.context)} />;
  }
}

TicketReceiptBlockModel.define({ label: tExpr('Thank-you with ticket number'), createModelOptions: { use: 'TicketReceiptBlockModel' } });
