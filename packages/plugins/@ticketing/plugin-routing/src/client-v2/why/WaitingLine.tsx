import { HourglassOutlined } from '@ant-design/icons';
import { useMinute, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Typography } from 'antd';
import React from 'react';
import type { Explanation } from '../api/explanation';
import type { T } from '../locale';
import { sinceWords } from '../words/duration-words';
import { momentWords } from '../words/moment-words';
import { usePlace } from './use-place';

export interface WaitingLineProps extends Pick<SlotProps, 'client'> {
  explanation: Pick<Explanation, 'ticketId' | 'queuedAt' | 'dueAt'>;
  queueId: string;
  t: T;
}

/** Since when a ticket waits, how many stand before it, and until when. */
export function WaitingLine({ explanation: { ticketId, queuedAt, dueAt }, queueId, client, t }: WaitingLineProps) {
  const now = useMinute();
  const place = usePlace(client, ticketId, queueId, now);
  return (
    <div>
      <HourglassOutlined aria-hidden />{' '}
      {queuedAt
        ? t('Waiting since {{at}} ({{time}})', { at: momentWords(queuedAt, now), time: sinceWords(queuedAt, now, t) })
        : t('Waiting for somebody')}
      {place && <Typography.Text type="secondary"> · {t('number {{place}} of {{of}}', { ...place })}</Typography.Text>}
      {dueAt && <Typography.Text type="secondary"> · {t('moves on at {{at}} if nobody takes it', { at: momentWords(dueAt, now) })}</Typography.Text>}
    </div>
  );
}
