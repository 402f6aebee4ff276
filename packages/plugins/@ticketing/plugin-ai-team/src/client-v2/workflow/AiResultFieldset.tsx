import { useFlowEngine } from '@nocobase/flow-engine';
import { TicketConditionFields } from '@ticketing/plugin-tickets/client-v2';
import { Checkbox, Form } from 'antd';
import React from 'react';
import { CUSTOMER_URGENCIES, SENTIMENTS } from '../../domain';
import { SENTIMENT_LOOK, URGENCY_LOOK } from '../analysis/analysis-words';
import { bindT } from '../locale';
import { CategorySelect } from './CategorySelect';

const COLUMN = { display: 'flex', flexDirection: 'column', gap: 8 } as const;

/** Which analyses start the workflow, and for which tickets. */
export default function AiResultFieldset() {
  const t = bindT(useFlowEngine().context);
  const every = t('Without a choice every one starts the workflow.');
  return (
    <>
      <Form.Item name={['config', 'sureOnly']} valuePropName="checked">
        <Checkbox>{t('Only when AI is sure of the category')}</Checkbox>
      </Form.Item>
      <Form.Item name={['config', 'categories']} label={t('Only these categories of AI')} extra={every}>
        <CategorySelect label={t('Only these categories of AI')} />
      </Form.Item>
      <Form.Item name={['config', 'sentiments']} label={t('Only these sentiments')} extra={every}>
        <Checkbox.Group style={COLUMN} options={SENTIMENTS.map((value) => ({ value, label: t(SENTIMENT_LOOK[value].words) }))} />
      </Form.Item>
      <Form.Item name={['config', 'urgencies']} label={t('Only these urgencies')} extra={every}>
        <Checkbox.Group style={COLUMN} options={CUSTOMER_URGENCIES.map((value) => ({ value, label: t(URGENCY_LOOK[value].words) }))} />
      </Form.Item>
      <TicketConditionFields />
    </>
  );
}
