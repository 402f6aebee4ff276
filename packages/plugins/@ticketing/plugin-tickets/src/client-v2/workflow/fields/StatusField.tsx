import { Form, Select } from 'antd';
import React, { useEffect, useState } from 'react';
import type { StatusCategory } from '../../../domain/status/status-category';
import { statusChoices, type RecordChoice } from '../record-choices';
import { useEditor } from '../use-editor';

/** The status the ticket gets; asked only when the category has several. */
export function StatusField({ category }: { category: StatusCategory }) {
  const { api, t } = useEditor();
  const form = Form.useFormInstance();
  const [choices, setChoices] = useState<{ category: StatusCategory; of: RecordChoice[] }>();

  useEffect(() => {
    let isCurrent = true;
    statusChoices(api, category).then(
      (of) => isCurrent && setChoices({ category, of }),
      // Without the right to read statuses the usual one is taken.
      () => isCurrent && setChoices({ category, of: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, category]);

  const fitting = choices?.category === category ? choices.of : undefined;
  useEffect(() => {
    // A status of another action would be refused.
    const chosen = form.getFieldValue(['config', 'status']);
    if (fitting?.length && chosen && !fitting.some(({ value }) => value === chosen)) form.setFieldValue(['config', 'status'], undefined);
  }, [fitting, form]);

  if (!fitting || fitting.length < 2) return <Form.Item name={['config', 'status']} hidden />;
  return (
    <Form.Item name={['config', 'status']} label={t('New status')}>
      <Select
        allowClear
        placeholder={t('The usual one: {{status}}', { status: t(fitting[0].label) })}
        options={fitting.map(({ value, label }) => ({ value, label: t(label) }))}
      />
    </Form.Item>
  );
}
