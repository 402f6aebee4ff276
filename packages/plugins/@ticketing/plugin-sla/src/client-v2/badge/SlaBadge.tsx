import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Tag, Tooltip } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { ReadAloud } from '../words/ReadAloud';
import { badgeLook } from './badge-look';
import { slaColumnsOf } from './sla-columns';
import { STATE_COLOURS, SlaStateIcon } from './SlaStateIcon';

/** How a ticket stands with what was promised, counting down by the minute; nothing when nothing was promised. */
export function SlaBadge({ row, t }: { row: Record<string, unknown>; t: T }) {
  const look = badgeLook(slaColumnsOf(row), useMinute(), t);
  if (!look) return null;
  const { state, words, details } = look;
  return (
    <Tooltip title={details}>
      <Tag color={STATE_COLOURS[state]} icon={<SlaStateIcon state={state} />} style={{ marginInlineEnd: 0 }} data-sla-state={state}>
        <ReadAloud>{t('Service level')}: </ReadAloud>
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>{words}</span>
        {details && <ReadAloud>. {details}</ReadAloud>}
      </Tag>
    </Tooltip>
  );
}
