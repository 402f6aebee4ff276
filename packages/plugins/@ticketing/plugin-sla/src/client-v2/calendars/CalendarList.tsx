import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Popconfirm, Typography, theme } from 'antd';
import React from 'react';
import { WEEKDAYS } from '../../domain';
import type { T } from '../locale';
import { workingTimeWords } from '../words/duration-words';
import { momentWords } from '../words/moment-words';
import { valuesOfCalendar, type CalendarRow } from './calendar-draft';
import { drawable } from './week/minute-spans';

export interface CalendarListProps {
  rows: readonly CalendarRow[];
  onEdit(row: CalendarRow): void;
  onDelete(row: CalendarRow): void;
  t: T;
}

/** The calendars with what tells them apart: their zone and how long they are open in a week. */
export function CalendarList({ rows, onEdit, onDelete, t }: CalendarListProps) {
  const { token } = theme.useToken();
  const now = useMinute();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
      {rows.map((row) => (
        <li
          key={row.id}
          aria-label={row.name}
          style={{ padding: token.paddingSM, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius, background: token.colorBgContainer }}
        >
          <Flex align="center" gap={token.marginXS} wrap>
            <div style={{ flex: 1, minWidth: 180 }}>
              <Typography.Text strong>{row.name}</Typography.Text>
              <div>
                <Typography.Text type="secondary">
                  {t('{{timeZone}}, now {{time}} · open {{hours}} a week · holidays: {{holidays}}', {
                    timeZone: row.timeZone,
                    time: momentWords(now, row.timeZone).slice(-5),
                    hours: workingTimeWords(openMinutes(row), t),
                    holidays: row.holidays?.length ?? 0,
                  })}
                </Typography.Text>
              </div>
            </div>
            <Button icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name: row.name })} onClick={() => onEdit(row)} />
            <Popconfirm title={t('Delete {{name}}?', { name: row.name })} okText={t('Delete')} cancelText={t('Cancel')} onConfirm={() => onDelete(row)}>
              <Button danger icon={<DeleteOutlined aria-hidden />} aria-label={t('Delete {{name}}', { name: row.name })} />
            </Popconfirm>
          </Flex>
        </li>
      ))}
    </ul>
  );
}

function openMinutes(row: CalendarRow): number {
  const { week } = valuesOfCalendar(row);
  return WEEKDAYS.flatMap((weekday) => drawable(week[weekday])).reduce((sum, { from, to }) => sum + to - from, 0);
}
