import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { Typography } from 'antd';
import React from 'react';
import { TARGETS } from '../../domain';
import type { WireReading, WireReadings } from '../api/explanation';
import type { Preview } from '../api/preview';
import type { T } from '../locale';
import { momentWords, ownTimeZone } from '../words/moment-words';
import { STATE_TITLES, TARGET_TITLES } from '../words/sla-words';

const cell = { padding: 4, textAlign: 'start', verticalAlign: 'top' } as const;

/** Deadlines by priority, on the clock of the calendar and on that of whoever looks. */
export function PreviewTable({ preview, t }: { preview: Preview; t: T }) {
  const { calendar } = preview;
  const rows: [Priority, WireReadings][] =
    'byPriority' in preview ? PRIORITIES.map((one) => [one, preview.byPriority[one].targets]) : [[preview.priority, preview.targets]];
  const isElsewhere = calendar.timeZone !== ownTimeZone();
  return (
    <div aria-live="polite">
      <Typography.Paragraph type="secondary">
        {isElsewhere
          ? t('Times of {{timeZone}}; in brackets your own.', { timeZone: calendar.timeZone })
          : t('Times of {{timeZone}}, as on your own clock.', { timeZone: calendar.timeZone })}
      </Typography.Paragraph>
      <table style={{ width: '100%', borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            <th scope="col" style={cell}>
              {t('Priority')}
            </th>
            {TARGETS.map((target) => (
              <th key={target} scope="col" style={cell}>
                {t(TARGET_TITLES[target])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([one, readings]) => (
            <tr key={one}>
              <th scope="row" style={cell}>
                {one}
              </th>
              {TARGETS.map((target) => (
                <td key={target} style={cell}>
                  <Due reading={readings[target]} timeZone={calendar.timeZone} isElsewhere={isElsewhere} t={t} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
