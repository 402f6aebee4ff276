import { Field, removeItem, replaceItem, type Choice } from '@ticketing/plugin-tickets/forms';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Typography } from 'antd';
import React, { useId } from 'react';
import { MAPPING_FIELDS } from '../../domain';
import type { T } from '../locale';
import { MappingRowInput } from './MappingRowInput';
import type { SourceProblems } from './place-of-problem';
import type { MappingRow, SourceDraft } from './source-draft';
import { FIELD_TITLES } from './words';

export interface MappingFieldsProps {
  draft: SourceDraft;
  onChange(values: Partial<SourceDraft>): void;
  problems: SourceProblems;
  /** Of the chosen business type. */
  detailFields: readonly Choice[];
  t: T;
}

const CODE = { fontFamily: 'monospace' } as const;
const LANGUAGE = 'https://docs.jsonata.org/simple';

/** What is taken of a payload, as expressions, and the payload they are tried on. */
export function MappingFields({ draft, onChange, problems, detailFields, t }: MappingFieldsProps) {
  const id = useId();
  const { rows } = draft;
  const fields: Choice[] = [...MAPPING_FIELDS.map((field) => ({ value: field as string, label: FIELD_TITLES[field] })), ...detailFields];
  const free = fields.find(({ value }) => !rows.some(({ field }) => field === value));
  const setRows = (changed: MappingRow[]) => onChange({ rows: changed });
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('Expressions are written in JSONata: "issue.title" is the title of the issue.')}{' '}
        <Typography.Link href={LANGUAGE} target="_blank" rel="noreferrer">
          {t('About JSONata')}
        </Typography.Link>
      </Typography.Paragraph>
      <Field label={t('Sample payload')} htmlFor={`${id}sample`} hint={t('What the sender sends, as JSON. The preview below is made of it.')} error={problems.sample}>
        <Input.TextArea
          id={`${id}sample`} style={CODE} spellCheck={false} autoSize={{ minRows: 4, maxRows: 14 }}
          value={draft.sample} onChange={(event) => onChange({ sample: event.target.value })}
        />
      </Field>
      <Field
        label={t('Accept only if')} htmlFor={`${id}accept`} error={problems.accept}
        hint={t('True or false, for example: action = "opened". The rest, such as news about something that is a ticket already, is answered and ignored. Empty: everything.')}
      >
        <Input.TextArea
          id={`${id}accept`} style={CODE} spellCheck={false} autoSize
          value={draft.accept} onChange={(event) => onChange({ accept: event.target.value })}
        />
      </Field>
      <Field
        label={t('One ticket for each')} htmlFor={`${id}each`} error={problems.each}
        hint={t('A list in the payload, for example: alerts. Expressions below then speak of one of them, and $payload is the whole. Empty: one ticket.')}
      >
        <Input.TextArea
          id={`${id}each`} style={CODE} spellCheck={false} autoSize
          value={draft.each} onChange={(event) => onChange({ each: event.target.value })}
        />
      </Field>
      <Field label={t('Fields of the ticket')} error={problems.mapping}>
        {rows.map((row, index) => (
          <MappingRowInput
            key={index}
            row={row}
            fields={fields.filter(({ value }) => value === row.field || !rows.some(({ field }) => field === value))}
            problem={problems[row.field]}
            onChange={(changed) => setRows(replaceItem(rows, index, changed))}
            onRemove={() => setRows(removeItem(rows, index))}
            t={t}
          />
        ))}
        <Button icon={<PlusOutlined aria-hidden />} disabled={!free} onClick={() => free && setRows([...rows, { field: free.value, expression: '' }])}>
          {t('Add a field')}
        </Button>
      </Field>
    </>
  );
}
