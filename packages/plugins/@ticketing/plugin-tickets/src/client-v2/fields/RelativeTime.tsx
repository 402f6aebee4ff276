import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import React from 'react';
import type { T } from '../locale';
import { relativeTime } from './relative-time';
import { useMinute } from './use-minute';

export interface RelativeTimeProps {
  at: unknown;
  /** BCP 47 tag, as the host keeps it ("zh-CN"). */
  language: string;
  style?: Intl.RelativeTimeFormatStyle;
  t: T;
}

const asMoment = (at: unknown): number =>
  at instanceof Date || typeof at === 'number' || typeof at === 'string' ? new Date(at).getTime() : NaN;

/** "3 hours ago", with the exact time as tooltip. */
export function RelativeTime({ at, language, style = 'long', t }: RelativeTimeProps) {
  const now = useMinute();
  const moment = at === null || at === '' ? NaN : asMoment(at);
  if (Number.isNaN(moment)) return null;
  return (
    <Tooltip title={dayjs(moment).format('YYYY-MM-DD HH:mm:ss')}>
      <time dateTime={new Date(moment).toISOString()} style={{ whiteSpace: 'nowrap' }}>
        {relativeTime(moment, now, language, style) ?? t('Just now')}
      </time>
    </Tooltip>
  );
}
