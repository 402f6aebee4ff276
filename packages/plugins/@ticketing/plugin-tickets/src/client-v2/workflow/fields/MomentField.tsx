import { WorkflowVariableWrapper } from '@nocobase/plugin-workflow/client-v2';
import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import React from 'react';

const MOMENTS = { types: ['date'] };

/** A moment; mostly a variable, say the result of a date calculation. */
export function MomentField({ name, label, extra }: { name: string; label: string; extra?: string }) {
  return (
    <Form.Item name={['config', name]} label={label} extra={extra}>
      <WorkflowVariableWrapper
        variableOptions={MOMENTS}
        render={({ value, onChange }) => (
          <DatePicker
            style={{ width: '100%' }}
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            value={value ? dayjs(value) : null}
            onChange={(moment) => onChange?.(moment ? moment.toISOString() : null)}
          />
        )}
      />
    </Form.Item>
  );
}
