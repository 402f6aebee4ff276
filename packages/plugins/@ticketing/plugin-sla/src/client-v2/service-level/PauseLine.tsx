import { PauseCircleOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { workingTimeWords } from '../words/duration-words';
import { momentWords } from '../words/moment-words';

export interface PauseLineProps {
  pausedAt: string | null;
  /** Working minutes of all pauses so far. */
  pausedMinutes: number;
  t: T;
}

/** How long the clocks stood still, and whether they still do; nothing when they never did. */
export function PauseLine({ pausedAt, pausedMinutes, t }: PauseLineProps) {
  if (!pausedAt && pausedMinutes < 1) return null;
  const total = workingTimeWords(Math.floor(pausedMinutes), t);
  return (
    <Typography.Text type="secondary">
      <PauseCircleOutlined aria-hidden />{' '}
      {pausedAt
        ? t('Paused since {{at}}; {{total}} of working time in all', { at: momentWords(pausedAt), total })
        : t('Paused for {{total}} of working time so far', { total })}
    </Typography.Text>
  );
}
