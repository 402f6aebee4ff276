import { HourglassOutlined } from '@ant-design/icons';
import { useMinute, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Typography } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { sinceWords } from '../words/duration-words';
import { momentWords } from '../words/moment-words';
import { usePlace } from './use-place';
import { queuedAtOf } from './waiting-ticket';

export interface WaitingLineProps extends Pick<SlotProps, 'ticket' | 'client'> {
  queueId: string;
  t: T;
}

/** Since when a ticket waits, and how many stand before it. */
export function WaitingLine({ ticket, client, queueId, t }: WaitingLineProps) {
  const now = useMinute();
  const place = usePlace(client, ticket.id, queueId, now);
  const queuedAt = queuedAtOf(ticket);
  return (
    <div>
      <HourglassOutlined aria-hidden />{' '}
      {queuedAt
        ? t('Waiting since {{at}} ({{time}})', { at: momentWords(queuedAt, now), time: sinceWords(queuedAt, now, t) })
        : t('Waiting for somebody')}
      {place && <Typography.Text type="secondary"> · {t('number {{place}} of {{of}}', { ...place })}</Typography.Text>}
    </div>
  );
}
