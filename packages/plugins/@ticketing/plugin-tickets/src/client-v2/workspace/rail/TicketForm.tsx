import { Input, Select, TreeSelect, theme } from 'antd';
import React, { useEffect, useId, useState, type ReactNode } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { BusinessTypeForm, Ticket } from '../api/ticket-types';
import { PRIORITY_CHOICES } from '../words/ticket-words';
import type { Values } from './EditableCard';
import { categoryChoices } from './ticket-form-values';

export interface TicketFormProps {
  values: Values;
  onChange(values: Values): void;
  isBusy: boolean;
  ticket: Ticket;
  api: TicketApi;
  t: T;
}

type Line = ['title' | 'contactName' | 'contactEmail' | 'contactPhone' | 'contactCompany', string, string];
const CONTACT_LINES: Line[] = [
  ['contactName', 'Contact name', 'text'],
  ['contactEmail', 'Contact e-mail', 'email'],
  ['contactPhone', 'Contact phone', 'tel'],
  ['contactCompany', 'Contact company', 'text'],
];

/** The plain fields of a ticket as inputs. */
export function TicketForm({ values, onChange, isBusy, ticket, api, t }: TicketFormProps) {
  const { token } = theme.useToken();
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

  const { businessType, category, contact } = ticket;
  // What holds as long as the ticket has nothing of its own.
  const placeholders: Record<string, string> = {
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
  };
  const put = (change: Values) => onChange({ ...values, ...change });
  const row = (name: string, label: string, control: (id: string) => ReactNode) => (
    <div key={name}>
      <label htmlFor={`${prefix}-${name}`} style={{ display: 'block', marginBottom: token.marginXXS }}>
        {t(label)}
      </label>
      {control(`${prefix}-${name}`)}
    </div>
  );
  const line = ([name, label, type]: Line) =>
    row(name, label, (id) => (
      <Input
        id={id}
        type={type}
        disabled={isBusy}
        placeholder={placeholders[name]}
        value={String(values[name] ?? '')}
        onChange={(event) => put({ [name]: event.target.value })}
      />
    ));

  const offered = (types ?? []).map(({ code, title }) => ({ value: code, label: t(title) }));
  // A ticket keeps a type that is no longer offered.
  const isOffered = offered.some(({ value }) => value === businessType?.code);
  const typeChoices = businessType && !isOffered ? [...offered, { value: businessType.code, label: t(businessType.title) }] : offered;
  const tree = categoryChoices(types?.find(({ code }) => code === values.businessTypeCode)?.categories ?? [], t);
  const hasOwnCategory = category && values.categoryCode === category.code && tree.length === 0;
  return (
    <>
      {line(['title', 'Title', 'text'])}
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
      {CONTACT_LINES.map(line)}
    </>
  );
}
