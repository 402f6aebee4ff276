import { Field } from '@ticketing/plugin-tickets/forms';
import { Select } from 'antd';
import React, { useEffect, useId, useState } from 'react';
import type { T } from '../locale';
import type { SourceExample } from './source-row';

export interface ExampleSelectProps {
  read(): Promise<SourceExample[]>;
  onChoose(example: SourceExample): void;
  t: T;
}

/** Begins a new source with what is known of its sender. */
export function ExampleSelect({ read, onChoose, t }: ExampleSelectProps) {
  const id = useId();
  const [examples, setExamples] = useState<SourceExample[]>([]);
  useEffect(() => {
    read().then(setExamples, () => setExamples([]));
  }, [read]);
  return (
    <Field label={t('Begin with')} htmlFor={id} hint={t('Fills in the form below; change whatever you like.')}>
      <Select
        id={id}
        aria-label={t('Begin with')}
        placeholder={t('Something of your own')}
        options={examples.map(({ key, title }) => ({ value: key, label: t(title), title: t(title) }))}
        onChange={(key: string) => {
          const example = examples.find((one) => one.key === key);
          if (example) onChoose({ ...example, title: t(example.title) });
        }}
      />
    </Field>
  );
}
