import { Select } from 'antd';
import React, { useEffect, useState } from 'react';
import type { T } from '../../locale';
import type { Choice } from '../choice';
import type { FactValues } from './fact-values';

export interface FactValueSelectProps {
  fact: string;
  values: readonly string[];
  isList: boolean;
  onChange(values: string[]): void;
  factValues: FactValues;
  label: string;
  t: T;
}

/** Values of a fact by their names. What is not on the list can be typed: a code nobody uses yet. */
export function FactValueSelect({ fact, values, isList, onChange, factValues, label, t }: FactValueSelectProps) {
  const [search, setSearch] = useState('');
  const [choices, setChoices] = useState<Choice[]>([]);
  useEffect(() => {
    let isWanted = true;
    factValues(fact, search, values).then(
      (found) => isWanted && setChoices(found),
      // Without the right to read them, or without that plugin, codes can still be typed.
      () => isWanted && setChoices([]),
    );
    return () => {
      isWanted = false;
    };
    // What was picked came from the choices: picking is no reason to ask for them again.
  }, [factValues, fact, search]);
  return (
    <Select
      aria-label={label}
      mode="tags"
      maxCount={isList ? undefined : 1}
      style={{ flex: '2 1 200px' }}
      value={[...values]}
      options={choices.map(({ value, label: title }) => ({ value, label: t(title) }))}
      filterOption={(typed, option) => `${option?.label} ${option?.value}`.toLowerCase().includes(typed.toLowerCase())}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
}
