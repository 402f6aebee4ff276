import { Typography } from 'antd';
import React from 'react';
import type { CalendarSource } from '../../domain';
import type { Explanation } from '../api/explanation';
import type { T } from '../locale';
import { ownTimeZone } from '../words/moment-words';

const WORDS: Record<CalendarSource, string> = {
  customer: 'Calendar "{{name}}", because of the customer',
  queue: 'Calendar "{{name}}", because of the queue',
  policy: 'Calendar "{{name}}", because of the policy',
};

/** Which calendar counts, and because of whom. */
export function CalendarLine({ calendar, t }: { calendar: Explanation['calendar']; t: T }) {
  const { name, timeZone, source } = calendar;
  const words = source ? t(WORDS[source], { name }) : t('Around the clock, every day: nobody named a calendar');
  return (
    <Typography.Text type="secondary">
      {words}
      {source && timeZone !== ownTimeZone() && ` (${timeZone})`}
    </Typography.Text>
  );
}
