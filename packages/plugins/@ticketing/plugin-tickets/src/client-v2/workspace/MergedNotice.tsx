import { Alert, Button } from 'antd';
import React from 'react';
import type { T } from '../locale';
import type { Workspace } from './api/ticket-types';

export interface MergedNoticeProps {
  into: NonNullable<Workspace['mergedInto']>;
  openTicket(id: string): void;
  t: T;
}

/** Where a merged ticket goes on. */
export function MergedNotice({ into: { id, ticketNo, title }, openTicket, t }: MergedNoticeProps) {
  return (
    <Alert
      type="info"
      showIcon
      data-testid="merged-notice"
      message={id ? t('This ticket was merged into {{ticketNo}} and goes on there.', { ticketNo }) : t('This ticket was merged into another one and goes on there.')}
      description={title}
      action={
        id && (
          <Button size="small" type="primary" onClick={() => openTicket(id)}>
            {t('Open {{ticketNo}}', { ticketNo })}
          </Button>
        )
      }
    />
  );
}
