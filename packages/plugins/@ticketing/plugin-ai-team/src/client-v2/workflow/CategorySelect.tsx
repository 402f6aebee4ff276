import { useFlowEngine } from '@nocobase/flow-engine';
import { Select } from 'antd';
import React, { useEffect, useState } from 'react';
import { bindT } from '../locale';

interface CategorySelectProps {
  label: string;
  /** Given by the form around: codes. */
  value?: string[];
  onChange?(value: string[]): void;
}

interface Category {
  code: string;
  title: string;
}

const QUESTION = { url: 'ticketingCategories:list', params: { filter: { isEnabled: true }, fields: ['code', 'title'], sort: ['sort'], paginate: false } };

/** Categories by their titles, in the drawers of the workflow editor; a code that is gone stands for itself. */
export function CategorySelect({ label, value, onChange }: CategorySelectProps) {
  const { context } = useFlowEngine();
  const t = bindT(context);
  const [categories, setCategories] = useState<Category[]>([]);
  useEffect(() => {
    let isLeft = false;
    const { api } = context as unknown as { api: { request(question: object): Promise<{ data: { data: Category[] } }> } };
    // Without them, codes can still be seen and taken out.
    api.request(QUESTION).then(({ data }) => isLeft || setCategories(data.data), () => undefined);
    return () => {
      isLeft = true;
    };
  }, [context]);
  return (
    <Select
      aria-label={label} mode="multiple" allowClear style={{ width: '100%' }} optionFilterProp="label" value={value} onChange={(chosen: string[]) => onChange?.(chosen)}
      options={categories.map(({ code, title }) => ({ value: code, label: t(title) }))}
    />
  );
}
