import { WorkflowVariableWrapper, type VariableField } from '@nocobase/plugin-workflow/client-v2';
import { Form } from 'antd';
import React, { useMemo } from 'react';
import { userSource } from '../record-choices';
import { useEditor } from '../use-editor';
import { RecordSelect } from './RecordSelect';

const isUserId = ({ collectionName, name, target, isForeignKey }: VariableField) =>
  (name === 'id' && collectionName === 'users') || Boolean(isForeignKey && target === 'users');
const USER_IDS = { types: [isUserId] };

export interface PersonFieldProps {
  name: string;
  label: string;
  extra?: string;
  /** Said when it is missing; without it the field may stay empty. */
  requiredMessage?: string;
  placeholder: string;
}

/** A person, chosen by name or by a variable. */
export function PersonField({ name, label, extra, requiredMessage, placeholder }: PersonFieldProps) {
  const { api, t } = useEditor();
  const source = useMemo(() => userSource(api), [api]);
  return (
    <Form.Item
      name={['config', name]}
      label={label}
      extra={extra}
      rules={requiredMessage ? [{ required: true, message: requiredMessage }] : []}
    >
      <WorkflowVariableWrapper
        variableOptions={USER_IDS}
        render={(field) => <RecordSelect {...field} label={label} source={source} placeholder={placeholder} t={t} />}
      />
    </Form.Item>
  );
}
