import { WorkflowVariableWrapper } from '@nocobase/plugin-workflow/client-v2';
import { Form, Select } from 'antd';
import React from 'react';
import { useEditor } from '../use-editor';
import { PRIORITY_LABELS } from '../workflow-words';

const TEXTS = { types: ['string'] };

/** The priority a ticket gets: one of the four, or a variable that holds one. */
export function PriorityField() {
  const { t } = useEditor();
  const options = Object.entries(PRIORITY_LABELS).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <Form.Item name={['config', 'priority']} label={t('Priority')} rules={[{ required: true, message: t('Choose a priority') }]}>
      <WorkflowVariableWrapper
        variableOptions={TEXTS}
        render={({ value, onChange }) => (
          <Select
            aria-label={t('Priority')}
            style={{ width: '100%' }}
            placeholder={t('Choose a priority')}
            options={options}
            value={value || undefined}
            onChange={onChange}
          />
        )}
      />
    </Form.Item>
  );
}
