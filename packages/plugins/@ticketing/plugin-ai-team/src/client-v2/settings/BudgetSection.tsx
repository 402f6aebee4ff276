import { Field } from '@ticketing/plugin-tickets/forms';
import { Card, Flex, Input, InputNumber, Progress, Typography } from 'antd';
import React, { useId } from 'react';
import { moneyWords } from '../words/money-words';
import type { SettingPart } from './setting-part';

/** What the language model may cost in a day, and what it has cost today. */
export function BudgetSection({ values: { dailyBudget, inputPrice, outputPrice, currency }, change, spentToday, t }: SettingPart & { spentToday: number }) {
  const id = useId();
  const spent = moneyWords(spentToday, currency);
  return (
    <Card size="small" title={t('Budget')} role="group" aria-label={t('Budget')}>
      <Flex gap="middle" wrap>
        <div style={{ flex: '1 1 160px' }}>
          <Field label={t('Budget of a day')} htmlFor={`${id}-budget`} hint={t('Empty: no limit. Once it is spent, the built-in way is taken until midnight.')}>
            <InputNumber id={`${id}-budget`} min={0} value={dailyBudget} onChange={(amount) => change({ dailyBudget: amount })} style={{ width: '100%' }} />
          </Field>
        </div>
        <div style={{ flex: '1 1 160px' }}>
          <Field label={t('Price of a million tokens read')} htmlFor={`${id}-input`}>
            <InputNumber id={`${id}-input`} min={0} value={inputPrice} onChange={(amount) => change({ inputPrice: amount ?? 0 })} style={{ width: '100%' }} />
          </Field>
        </div>
        <div style={{ flex: '1 1 160px' }}>
          <Field label={t('Price of a million tokens written')} htmlFor={`${id}-output`}>
            <InputNumber id={`${id}-output`} min={0} value={outputPrice} onChange={(amount) => change({ outputPrice: amount ?? 0 })} style={{ width: '100%' }} />
          </Field>
        </div>
        <div style={{ flex: '0 1 100px' }}>
          <Field label={t('Currency')} htmlFor={`${id}-currency`}>
            <Input id={`${id}-currency`} maxLength={3} value={currency} onChange={({ target }) => change({ currency: target.value.toUpperCase() })} />
          </Field>
        </div>
      </Flex>
      <Typography.Text>
        {dailyBudget === null ? t('Spent today: {{spent}}', { spent }) : t('Spent today: {{spent}} of {{budget}}', { spent, budget: moneyWords(dailyBudget, currency) })}
      </Typography.Text>
      {dailyBudget !== null && dailyBudget > 0 && (
        <Progress aria-hidden size="small" percent={Math.min(100, (spentToday / dailyBudget) * 100)} showInfo={false} status={spentToday >= dailyBudget ? 'exception' : 'normal'} />
      )}
    </Card>
  );
}
