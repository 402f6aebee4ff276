import { PlusOutlined } from '@ant-design/icons';
import { removeItem, replaceItem } from '@ticketing/plugin-tickets/forms';
import { Button, Checkbox, Flex, Input, Typography } from 'antd';
import React from 'react';
import type { Holiday } from '../../../domain';
import { RemovableRow } from '../../editing/RemovableRow';
import type { T } from '../../locale';
import { problemOfRow, type CalendarProblems } from '../place-of-refusal';

export interface HolidayListProps {
  holidays: readonly Holiday[];
  onChange(holidays: Holiday[]): void;
  /** Opens the dialog that looks public holidays up. */
  onLookUp(): void;
  problems: CalendarProblems;
  t: T;
}

const NEW_HOLIDAY: Holiday = { date: '', until: null, isYearly: false, name: '' };

/** The days on which the desk is closed although its weekday is open. */
export function HolidayList({ holidays, onChange, onLookUp, problems, t }: HolidayListProps) {
  const change = (index: number, values: Partial<Holiday>) => onChange(replaceItem(holidays, index, { ...holidays[index], ...values }));
  return (
    <Flex vertical gap="small">
      {holidays.length === 0 && <Typography.Text type="secondary">{t('No holidays')}</Typography.Text>}
      {holidays.map((holiday, index) => {
        const named = (name: string) => t('Holiday {{row}}: {{name}}', { row: index + 1, name });
        const problem = problemOfRow(problems, `holidays.${index + 1}`);
        return (
          <RemovableRow
            key={index}
            removeLabel={t('Remove holiday {{row}}', { row: index + 1 })}
            onRemove={() => onChange(removeItem(holidays, index))}
            problem={problem}
          >
            <Input
              type="date"
              aria-label={named(t('Date'))}
              style={{ width: 150 }}
              status={problem ? 'error' : undefined}
              value={holiday.date}
              onChange={(event) => change(index, { date: event.target.value })}
            />
            <Input
              type="date"
              aria-label={named(t('Last day'))}
              title={t('Last day of a longer holiday')}
              style={{ width: 150 }}
              value={holiday.until ?? ''}
              onChange={(event) => change(index, { until: event.target.value || null })}
            />
            <Checkbox checked={holiday.isYearly === true} onChange={(event) => change(index, { isYearly: event.target.checked })}>
              {t('every year')}
            </Checkbox>
            <Input
              aria-label={named(t('Name'))}
              style={{ flex: '1 1 160px' }}
              maxLength={120}
              value={holiday.name}
              onChange={(event) => change(index, { name: event.target.value })}
            />
          </RemovableRow>
        );
      })}
      <Flex gap="small" wrap>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...holidays, NEW_HOLIDAY])}>
          {t('Add a holiday')}
        </Button>
        <Button onClick={onLookUp}>{t('Add public holidays of a country')}</Button>
      </Flex>
    </Flex>
  );
}
