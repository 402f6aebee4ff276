import { PlusOutlined } from '@ant-design/icons';
import { removeItem, replaceItem } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Input, Typography } from 'antd';
import React from 'react';
import type { CalendarException } from '../../domain';
import { RemovableRow } from '../editing/RemovableRow';
import type { T } from '../locale';
import { problemOfRow, type CalendarProblems } from './place-of-refusal';
import { SpanInputs } from './week/SpanInputs';

export interface ExceptionListProps {
  exceptions: readonly CalendarException[];
  onChange(exceptions: CalendarException[]): void;
  problems: CalendarProblems;
  t: T;
}

const NEW_EXCEPTION: CalendarException = { date: '', spans: [], name: '' };

/** Single dates with hours of their own, or none; they count more than week and holidays. */
export function ExceptionList({ exceptions, onChange, problems, t }: ExceptionListProps) {
  const change = (index: number, values: Partial<CalendarException>) =>
    onChange(replaceItem(exceptions, index, { ...exceptions[index], ...values }));
  return (
    <Flex vertical gap="small">
      {exceptions.length === 0 && <Typography.Text type="secondary">{t('No exceptions')}</Typography.Text>}
      {exceptions.map((exception, index) => {
        const title = t('Exception {{row}}', { row: index + 1 });
        const problem = problemOfRow(problems, `exceptions.${index + 1}`);
        return (
          <RemovableRow
            key={index}
            label={title}
            removeLabel={t('Remove exception {{row}}', { row: index + 1 })}
            onRemove={() => onChange(removeItem(exceptions, index))}
            problem={problem}
          >
            <Input
              type="date"
              aria-label={t('{{title}}: date', { title })}
              style={{ width: 150 }}
              status={problem ? 'error' : undefined}
              value={exception.date}
              onChange={(event) => change(index, { date: event.target.value })}
            />
            <Input
              aria-label={t('{{title}}: name', { title })}
              placeholder={t('Name')}
              style={{ flex: '1 1 140px' }}
              maxLength={120}
              value={exception.name}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <SpanInputs spans={exception.spans} onChange={(spans) => change(index, { spans })} label={title} t={t} />
          </RemovableRow>
        );
      })}
      <Button style={{ alignSelf: 'start' }} icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...exceptions, NEW_EXCEPTION])}>
        {t('Add an exception')}
      </Button>
    </Flex>
  );
}
