import { Select, TreeSelect } from 'antd';
import React from 'react';
import type { Choice } from '../fields/choice';
import type { T } from '../locale';
import type { BusinessTypeForm, CategoryNode } from '../workspace/api/ticket-types';
import { FieldRow, FormField } from './FormField';
import { categoryOf, priorityOf, type Problems, type TicketDraft } from './ticket-draft';

export interface SortingFieldsProps {
  draft: TicketDraft;
  type: BusinessTypeForm | undefined;
  onChange(draft: TicketDraft): void;
  priorities: readonly Choice[];
  urgencies: readonly Choice[];
  problems: Problems;
  idOf(field: string): string;
  t: T;
}

interface TreeNode {
  value: string;
  title: string;
  children: TreeNode[];
}

const treeOf = (nodes: readonly CategoryNode[], t: T): TreeNode[] =>
  nodes.map((node) => ({ value: node.code, title: t(node.title), children: treeOf(node.children ?? [], t) }));

const optionsOf = (choices: readonly Choice[], t: T) => choices.map(({ value, label }) => ({ value, label: t(label) }));

const status = (problem: string | undefined) => (problem ? 'error' : undefined);

/** What sorts the ticket among others: subject, and how urgent it is to us and to the customer. */
export function SortingFields({ draft, type, onChange, priorities, urgencies, problems, idOf, t }: SortingFieldsProps) {
  const preset = draft.priority ? undefined : type?.defaultPriority;
  return (
    <FieldRow>
      {type && type.categories.length > 0 && (
        <FormField id={idOf('categoryCode')} label={t('Category')} problem={problems.categoryCode}>
          <TreeSelect
            id={idOf('categoryCode')}
            style={{ width: '100%' }}
            allowClear
            showSearch
            treeDefaultExpandAll
            treeNodeFilterProp="title"
            placeholder={t('Please select')}
            status={status(problems.categoryCode)}
            value={categoryOf(draft, type)}
            treeData={treeOf(type.categories, t)}
            onChange={(categoryCode?: string) => onChange({ ...draft, categoryCode })}
          />
        </FormField>
      )}
      <FormField
        id={idOf('priority')}
        label={t('Priority')}
        hint={preset && t('Preset by the business type')}
        problem={problems.priority}
      >
        <Select
          id={idOf('priority')}
          style={{ width: '100%' }}
          placeholder={t('Please select')}
          status={status(problems.priority)}
          value={priorityOf(draft, type)}
          options={optionsOf(priorities, t)}
          onChange={(priority: string) => onChange({ ...draft, priority })}
        />
      </FormField>
      <FormField
        id={idOf('customerUrgency')}
        label={t('Customer urgency')}
        hint={t('How urgent the customer says it is')}
        problem={problems.customerUrgency}
      >
        <Select
          id={idOf('customerUrgency')}
          style={{ width: '100%' }}
          allowClear
          placeholder={t('Please select')}
          status={status(problems.customerUrgency)}
          value={draft.customerUrgency}
          options={optionsOf(urgencies, t)}
          onChange={(customerUrgency?: string) => onChange({ ...draft, customerUrgency })}
        />
      </FormField>
    </FieldRow>
  );
}
