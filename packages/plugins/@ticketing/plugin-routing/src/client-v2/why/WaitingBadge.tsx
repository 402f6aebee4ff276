import { HourglassOutlined } from '@ant-design/icons';
import { useMinute, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Tag } from 'antd';
import React, { useMemo } from 'react';
import { bindT } from '../locale';
import { sinceWords } from '../words/duration-words';
import { useExplanation } from './use-explanation';

/** "Waiting in IT support, 12 min". */
export function WaitingBadge({ ticket, client, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const now = useMinute();
  const { explanation } = useExplanation(client, ticket.id, ticket.version);
  if (!explanation?.queue) return null;
  const { queue: { name: queue }, queuedAt } = explanation;
  return (
    <Tag icon={<HourglassOutlined aria-hidden />} style={{ marginInlineEnd: 0 }}>
      {queuedAt ? t('Waiting in {{queue}}, {{time}}', { queue, time: sinceWords(queuedAt, now, t) }) : t('Waiting in {{queue}}', { queue })}
    </Tag>
  );
}
