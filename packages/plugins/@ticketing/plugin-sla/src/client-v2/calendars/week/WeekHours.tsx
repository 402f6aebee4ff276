import { CopyOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, theme } from 'antd';
import React from 'react';
import { WEEKDAYS, type Span, type Weekday } from '../../../domain';
import { tExpr, type T } from '../../locale';
import type { Week } from '../calendar-draft';
import type { CalendarProblems } from '../place-of-refusal';
import { DayTrack } from './DayTrack';
import { drawable, written } from './minute-spans';
import { SpanInputs } from './SpanInputs';

const TITLES: Record<Weekday, string> = {
  mon: tExpr('Monday'), tue: tExpr('Tuesday'), wed: tExpr('Wednesday'), thu: tExpr('Thursday'), fri: tExpr('Friday'), sat: tExpr('Saturday'), sun: tExpr('Sunday'),
};
const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const NAME_WIDTH = 96;
const MARKED_HOURS = [0, 6, 12, 18, 24];

// In the middle of its line, except at the ends, where that would be outside.
const besideLine = (hour: number) => {
  const share = (hour / 24) * 100;
  return { left: `${share}%`, transform: `translateX(-${share === 0 || share === 100 ? share : 50}%)` };
};

export interface WeekHoursProps {
  week: Week;
  onChange(week: Week): void;
  problems: CalendarProblems;
  t: T;
}

/** The opening hours of a week, twice: to draw with the mouse, and to type. */
export function WeekHours({ week, onChange, problems, t }: WeekHoursProps) {
  const { token } = theme.useToken();
  const change = (weekday: Weekday, spans: Span[]) => onChange({ ...week, [weekday]: spans });
  const copyToWorkdays = (weekday: Weekday) =>
    onChange({ ...week, ...Object.fromEntries(WORKDAYS.map((workday) => [workday, week[weekday].map((span) => ({ ...span }))])) });
  const problemOf = (weekday: Weekday) => Object.entries(problems).find(([place]) => place.startsWith(`week.${weekday}.`))?.[1];
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">
        {t('Drag over free time to open, drag hours or an edge to move them, click on hours to close. Or type the times below.')}
      </Typography.Text>
      {/* The inputs below say and do the same for the keyboard and screen readers. */}
      <div aria-hidden>
        {WEEKDAYS.map((weekday) => (
          <Flex key={weekday} align="center" style={{ marginBottom: token.marginXXS }}>
            <span style={{ width: NAME_WIDTH, flex: 'none' }}>{t(TITLES[weekday])}</span>
            <DayTrack testId={`track-${weekday}`} spans={drawable(week[weekday])} onChange={(spans) => change(weekday, written(spans))} />
          </Flex>
        ))}
        <div style={{ position: 'relative', height: '1.5em', marginInlineStart: NAME_WIDTH, color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
          {MARKED_HOURS.map((hour) => (
            <span key={hour} style={{ position: 'absolute', ...besideLine(hour) }}>
              {hour}:00
            </span>
          ))}
        </div>
      </div>
      {WEEKDAYS.map((weekday) => {
        const title = t(TITLES[weekday]);
        return (
          <div key={weekday} role="group" aria-label={title}>
            <Flex align="center" gap="small" wrap>
              <span style={{ width: NAME_WIDTH, flex: 'none' }}>{title}</span>
              <SpanInputs spans={week[weekday]} onChange={(spans) => change(weekday, spans)} label={title} t={t} />
              <Button type="text" size="small" icon={<CopyOutlined aria-hidden />} aria-label={t('Copy {{day}} to Monday–Friday', { day: title })} onClick={() => copyToWorkdays(weekday)}>
                {t('Copy to weekdays')}
              </Button>
            </Flex>
            {problemOf(weekday) && (
              <Typography.Text type="danger" role="alert">
                {problemOf(weekday)}
              </Typography.Text>
            )}
          </div>
        );
      })}
    </Flex>
  );
}
