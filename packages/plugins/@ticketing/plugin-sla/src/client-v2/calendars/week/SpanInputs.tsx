import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { removeItem, replaceItem } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Input, Typography } from 'antd';
import React from 'react';
import type { Span } from '../../../domain';
import { minuteOfDay } from '../../../domain/calendar/calendar-date';
import type { T } from '../../locale';
import { tidyTime } from './minute-spans';

export interface SpanInputsProps {
  spans: readonly Span[];
  onChange(spans: Span[]): void;
  /** Whose hours: a weekday or a date. */
  label: string;
  t: T;
}

const FIRST_SPAN: Span = { from: '09:00', to: '17:00' };
const END_OF_DAY = '24:00';

/** The hours of one day, typed: to the minute, and without a mouse. */
export function SpanInputs({ spans, onChange, label, t }: SpanInputsProps) {
  const input = (index: number, edge: keyof Span, name: string) => {
    const value = spans[index][edge];
    const change = (time: string) => onChange(replaceItem(spans, index, { ...spans[index], [edge]: time }));
    const isInvalid = minuteOfDay(value) === null;
    return (
      <Input
        aria-label={name}
        aria-invalid={isInvalid}
        status={isInvalid ? 'error' : undefined}
        size="small"
        style={{ width: 66 }}
        value={value}
        onChange={(event) => change(event.target.value)}
        onBlur={() => change(tidyTime(value))}
      />
    );
  };
  // After lunch, say: from the end of the last span on.
  const next: Span = spans.length > 0 ? { from: spans[spans.length - 1].to, to: END_OF_DAY } : FIRST_SPAN;
  return (
    <Flex gap="small" align="center" wrap>
      {spans.length === 0 && <Typography.Text type="secondary">{t('closed')}</Typography.Text>}
      {spans.map((_span, index) => {
        const row = index + 1;
        return (
          <Flex key={index} gap={4} align="center">
            {input(index, 'from', t('{{day}}, hours {{row}}: from', { day: label, row }))}
            –
            {input(index, 'to', t('{{day}}, hours {{row}}: to', { day: label, row }))}
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('{{day}}: remove hours {{row}}', { day: label, row })}
              onClick={() => onChange(removeItem(spans, index))}
            />
          </Flex>
        );
      })}
      <Button
        type="text"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        aria-label={t('{{day}}: add hours', { day: label })}
        onClick={() => onChange([...spans, next])}
      />
    </Flex>
  );
}
