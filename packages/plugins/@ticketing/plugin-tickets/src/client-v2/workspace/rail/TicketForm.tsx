import { Input, Select, TreeSelect } from 'antd';
import React, { useEffect, useId, useState, type ReactNode } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { BusinessTypeForm, Ticket } from '../api/ticket-types';
import { PRIORITY_CHOICES } from '../words/ticket-words';
import type { Values } from './EditableCard';
import { FormRow } from './FormRow';
import { categoryChoices } from './ticket-form-values';

export interface TicketFormProps {
  values: Values;
  onChange(values: Values): void;
  isBusy: boolean;
  ticket: Ticket;
  api: TicketApi;
  t: T;
}

/** The plain fields of a ticket as inputs. */
export function TicketForm({ values, onChange, isBusy, ticket, api, t }: TicketFormProps) {
  const prefix = useId();
  const [types, setTypes] = useState<BusinessTypeForm[]>();
  useEffect(() => {
    let isOpen = true;
    // Without the list the form still edits everything else.
    api.businessTypes().then(
      (found) => isOpen && setTypes(found),
      () => isOpen && setTypes([]),
    );
    return () => {
      isOpen = false;
    };
  }, [api]);

  const { businessType, category } = ticket;
  const put = (change: Values) => onChange({ ...values, ...change });
  const row = (name: string, label: string, control: (id: string) => ReactNode) => (
    <FormRow id={`${prefix}-${name}`} label={t(label)}>
      {control(`${prefix}-${name}`)}
    </FormRow>
  );

  const offered = (types ?? []).map(({ code, title }) => ({ value: code, label: t(title) }));
  // A ticket keeps a type that is no longer offered.
  const isOffered = offered.some(({ value }) => value === businessType?.code);
  const typeChoices = businessType && !isOffered ? [...offered, { value: businessType.code, label: t(businessType.title) }] : offered;
  const tree = categoryChoices(types?.find(({ code }) => code === values.businessTypeCode)?.categories ?? [], t);
  const hasOwnCategory = category && values.categoryCode === category.code && tree.length === 0;
  return (
    <>
      {row('title', 'Title', (id) => (
        <Input
          id={id}
          disabled={isBusy}
          value={String(values.title ?? '')}
          onChange={(event) => put({ title: event.target.value })}
        />
      ))}
      {row('priority', 'Priority', (id) => (
        <Select
          id={id}
          style={{ width: '100%' }}
          disabled={isBusy}
          value={values.priority}
          options={PRIORITY_CHOICES.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={(priority: unknown) => put({ priority })}
        />
      ))}
      {row('businessTypeCode', 'Business type', (id) => (
        <Select
          id={id}
          style={{ width: '100%' }}
          disabled={isBusy}
          loading={!types}
          value={values.businessTypeCode}
          options={typeChoices}
          // A category belongs to one business type.
          onChange={(businessTypeCode: unknown) => put({ businessTypeCode, categoryCode: null })}
        />
      ))}
      {row('categoryCode', 'Category', (id) => (
        <TreeSelect
          id={id}
          style={{ width: '100%' }}
          disabled={isBusy}
          allowClear
          showSearch
          treeDefaultExpandAll
          treeNodeFilterProp="title"
          value={values.categoryCode ?? undefined}
          treeData={hasOwnCategory ? [{ value: category.code, title: t(category.title) }] : tree}
          onChange={(categoryCode: unknown) => put({ categoryCode: categoryCode ?? null })}
        />
      ))}
    </>
  );
}
