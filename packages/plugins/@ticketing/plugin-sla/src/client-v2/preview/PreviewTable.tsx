import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { Typography } from 'antd';
import React from 'react';
import type { WireReading, WireReadings } from '../api/explanation';
import type { Preview } from '../api/preview';
import { PriorityTable } from '../editing/PriorityTable';
import type { T } from '../locale';
import { momentWords, ownTimeZone } from '../words/moment-words';
import { STATE_TITLES } from '../words/sla-words';

/** Deadlines by priority, on the clock of the calendar and on that of whoever looks. */
export function PreviewTable({ preview, t }: { preview: Preview; t: T }) {
  const { calendar } = preview;
  const readingsOf = (priority: Priority): WireReadings => ('byPriority' in preview ? preview.byPriority[priority] : preview).targets;
  const isElsewhere = calendar.timeZone !== ownTimeZone();
  return (
    <div aria-live="polite">
      <Typography.Paragraph type="secondary">
        {isElsewhere
          ? t('Times of {{timeZone}}; in brackets your own.', { timeZone: calendar.timeZone })
          : t('Times of {{timeZone}}, as on your own clock.', { timeZone: calendar.timeZone })}
      </Typography.Paragraph>
      <PriorityTable priorities={'byPriority' in preview ? PRIORITIES : [preview.priority]} t={t}>
        {(priority, target) => <Due reading={readingsOf(priority)[target]} timeZone={calendar.timeZone} isElsewhere={isElsewhere} t={t} />}
      </PriorityTable>
    </div>
  );
}

function Due({ reading, timeZone, isElsewhere, t }: { reading: WireReading | null; timeZone: string; isElsewhere: boolean; t: T }) {
  if (!reading) return <>–</>;
  if (!reading.dueAt) return <>{t(STATE_TITLES[reading.state])}</>;
  return (
    <time dateTime={reading.dueAt}>
      {momentWords(reading.dueAt, timeZone)}
      {isElsewhere && <Typography.Text type="secondary"> ({momentWords(reading.dueAt)})</Typography.Text>}
    </time>
  );
}
