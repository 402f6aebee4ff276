import { Select, TreeSelect } from 'antd';
import { FieldRow, FormField, type CategoryNode } from '@ticketing/plugin-tickets/forms';
import React from 'react';
import type { T } from '../../locale';
import type { PortalForm } from '../portal-types';
import { categoryOf, type RequestDraft } from './request-draft';

const URGENCIES = { low: 'Low', normal: 'Normal', high: 'High', critical: 'Critical' };

export interface SortingChoicesProps {
  draft: RequestDraft;
  form: PortalForm;
  onChange(draft: RequestDraft): void;
  idOf(field: string): string;
  t: T;
}

interface TreeNode {
  value: string;
  title: string;
  children: TreeNode[];
}

const treeOf = (nodes: readonly CategoryNode[], t: T): TreeNode[] => nodes.map((node) => ({ value: node.code, title: t(node.title), children: treeOf(node.children ?? [], t) }));

/** The subject among others, and how urgent it is to whoever asks. */
export function SortingChoices({ draft, form, onChange, idOf, t }: SortingChoicesProps) {
  return (
    <FieldRow>
      {form.categories.length > 0 && (
        <FormField id={idOf('categoryCode')} label={t('Category')}>
          <TreeSelect
            id={idOf('categoryCode')}
            style={{ width: '100%' }}
            allowClear
            treeDefaultExpandAll
            treeNodeFilterProp="title"
            placeholder={t('Please select')}
            value={categoryOf(draft, form)}
            treeData={treeOf(form.categories, t)}
            onChange={(categoryCode?: string) => onChange({ ...draft, categoryCode })}
          />
        </FormField>
      )}
      <FormField id={idOf('customerUrgency')} label={t('How urgent is it for you?')}>
        <Select
          id={idOf('customerUrgency')}
          style={{ width: '100%' }}
          allowClear
          placeholder={t('Please select')}
          value={draft.customerUrgency}
          options={Object.entries(URGENCIES).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(customerUrgency?: string) => onChange({ ...draft, customerUrgency })}
        />
      </FormField>
    </FieldRow>
  );
}
