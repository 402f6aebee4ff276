import type { Choice } from '@ticketing/plugin-tickets/forms';
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import React, { useId } from 'react';
import type { T } from '../locale';
import type { MappingRow } from './source-draft';

export interface MappingRowInputProps {
  row: MappingRow;
  /** Its own field, and those nobody has taken. */
  fields: readonly Choice[];
  problem?: string;
  onChange(row: MappingRow): void;
  onRemove(): void;
  t: T;
}

/** One field of the ticket and what it gets, with what is wrong about it below. */
export function MappingRowInput({ row, fields, problem, onChange, onRemove, t }: MappingRowInputProps) {
  const id = useId();
  // A field of a business type that is not chosen any more has no title here.
  const name = t(fields.find(({ value }) => value === row.field)?.label ?? row.field);
  const choices = fields.some(({ value }) => value === row.field) ? fields : [{ value: row.field, label: row.field }, ...fields];
  return (
    <Flex gap="small" align="start" wrap style={{ marginBottom: 8 }}>
      <Select
        aria-label={t('Field')}
        showSearch
        optionFilterProp="label"
        style={{ width: 220 }}
        value={row.field}
        options={choices.map(({ value, label }) => ({ value, label: t(label), title: t(label) }))}
        onChange={(field: string) => onChange({ ...row, field })}
      />
      <div style={{ flex: 1, minWidth: 220 }}>
        <Input.TextArea
          aria-label={t('Expression of {{field}}', { field: name })}
          aria-invalid={Boolean(problem)}
          aria-describedby={problem ? id : undefined}
          status={problem ? 'error' : undefined}
          style={{ fontFamily: 'monospace' }}
          spellCheck={false}
          autoSize
          value={row.expression}
          onChange={(event) => onChange({ ...row, expression: event.target.value })}
        />
        {problem && (
          <Typography.Text id={id} type="danger">
            {problem}
          </Typography.Text>
        )}
      </div>
      <Button icon={<DeleteOutlined aria-hidden />} aria-label={t('Remove {{name}}', { name })} onClick={onRemove} />
    </Flex>
  );
}
