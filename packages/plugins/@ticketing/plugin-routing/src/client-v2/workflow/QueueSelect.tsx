import { useFlowEngine } from '@nocobase/flow-engine';
import { Select } from 'antd';
import React, { useMemo } from 'react';
import { settingsApi } from '../settings/settings-api';
import { useChoices } from '../settings/use-choices';

export interface QueueSelectProps {
  mode?: 'multiple';
  label: string;
  placeholder?: string;
  /** Given by the form around. */
  value?: string | string[];
  onChange?(value: string | string[] | null): void;
}

/** Queues by their names, in the drawers of the workflow editor. */
export function QueueSelect({ mode, label, placeholder, value, onChange }: QueueSelectProps) {
  const { context } = useFlowEngine();
  const { queueChoices } = useMemo(() => settingsApi(context.api), [context.api]);
  const choices = useChoices(queueChoices);
  return (
    <Select<string | string[]>
      aria-label={label}
      mode={mode}
      allowClear
      style={{ width: '100%' }}
      placeholder={placeholder}
      value={value}
      options={choices}
      onChange={(chosen) => onChange?.(chosen ?? null)}
    />
  );
}
