import { Field } from '@ticketing/plugin-tickets/forms';
import { Radio, Space, Typography } from 'antd';
import React from 'react';
import { STRATEGIES, type Strategy } from '../../../domain';
import type { T } from '../../locale';
import { STRATEGY_SENTENCES, STRATEGY_TITLES } from '../../words/strategy-words';

export interface StrategyFieldProps {
  value: Strategy;
  onChange(strategy: Strategy): void;
  error?: string;
  t: T;
}

/** How the queue chooses, each way with a sentence. */
export function StrategyField({ value, onChange, error, t }: StrategyFieldProps) {
  return (
    <Field label={t('Who gets the next ticket')} error={error}>
      <div role="radiogroup" aria-label={t('Who gets the next ticket')}>
        <Radio.Group value={value} onChange={(event) => onChange(event.target.value as Strategy)}>
          <Space direction="vertical" size="small">
            {STRATEGIES.map((strategy) => (
              <Radio key={strategy} value={strategy}>
                <Typography.Text strong>{t(STRATEGY_TITLES[strategy])}</Typography.Text>
                <br />
                <Typography.Text type="secondary">{t(STRATEGY_SENTENCES[strategy])}</Typography.Text>
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </div>
    </Field>
  );
}
