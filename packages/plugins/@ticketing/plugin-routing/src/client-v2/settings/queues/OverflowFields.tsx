import { Field, type Choice } from '@ticketing/plugin-tickets/forms';
import { Flex, InputNumber, Select, Typography, theme } from 'antd';
import React from 'react';
import { OVERFLOW_TARGETS, type OverflowTarget } from '../../../domain';
import { tExpr, type T } from '../../locale';
import type { QueueDraft } from './queue-draft';

const TARGETS: Record<OverflowTarget, string> = {
  queue: tExpr('Another queue'),
  supervisor: tExpr('The supervisor'),
};

export interface OverflowFieldsProps {
  draft: Pick<QueueDraft, 'overflowAfterMinutes' | 'overflowTo' | 'overflowQueueId'>;
  onChange(values: Partial<QueueDraft>): void;
  otherQueues: readonly Choice[];
  error?: string;
  t: T;
}

const USUAL_MINUTES = 60;

/** What becomes of a ticket that waits too long. */
export function OverflowFields({ draft: { overflowAfterMinutes, overflowTo, overflowQueueId }, onChange, otherQueues, error, t }: OverflowFieldsProps) {
  const { token } = theme.useToken();
  return (
    <Field label={t('When a ticket waits too long')} error={error}>
      <Flex gap={token.marginXS} align="center" wrap>
        <Select
          aria-label={t('Where it goes')}
          style={{ minWidth: 180 }}
          value={overflowTo ?? 'nowhere'}
          options={[{ value: 'nowhere' as const, label: t('It goes on waiting') }, ...OVERFLOW_TARGETS.map((value) => ({ value, label: t(TARGETS[value]) }))]}
          onChange={(value: OverflowTarget | 'nowhere') =>
            onChange(value === 'nowhere' ? { overflowTo: null } : { overflowTo: value, overflowAfterMinutes: overflowAfterMinutes ?? USUAL_MINUTES })
          }
        />
        {overflowTo === 'queue' && (
          <Select
            aria-label={t('Overflow queue')}
            style={{ minWidth: 180 }}
            value={overflowQueueId ?? undefined}
            options={[...otherQueues]}
            onChange={(queueId: string) => onChange({ overflowQueueId: queueId })}
          />
        )}
        {overflowTo && (
          <>
            <Typography.Text>{t('after')}</Typography.Text>
            <InputNumber
              aria-label={t('Minutes before it overflows')}
              min={1}
              precision={0}
              style={{ width: 140 }}
              addonAfter={t('min')}
              value={overflowAfterMinutes}
              onChange={(minutes) => onChange({ overflowAfterMinutes: minutes })}
            />
          </>
        )}
      </Flex>
    </Field>
  );
}
