import type { Choice } from '@ticketing/plugin-tickets/forms';
import { Select } from 'antd';
import React, { useEffect, useRef, useState } from 'react';

const TYPING_PAUSE_MS = 300;

export interface ChosenBySearchProps {
  id: string;
  /** One, unless it says several. */
  mode?: 'multiple';
  most?: number;
  value: readonly string[];
  /** How the chosen ones are called. */
  known: readonly Choice[];
  find(search: string): Promise<readonly Choice[]>;
  onChange(value: string[]): void;
  placeholder?: string;
  isReadOnly: boolean;
}

/** Rows that are too many for a list: found by a part of their name. */
export function ChosenBySearch({ id, mode, most, value, known, find, onChange, placeholder, isReadOnly }: ChosenBySearchProps) {
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly Choice[]>([]);
  const labels = useRef(new Map<string, string>());
  for (const choice of [...known, ...found]) labels.current.set(choice.value, choice.label);
  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      find(search.trim()).then((choices) => isCurrent && setFound(choices), () => undefined);
    }, search ? TYPING_PAUSE_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [find, search, isOpen]);
  const chosenOnly = value.filter((one) => !found.some((choice) => choice.value === one)).map((one) => ({ value: one, label: labels.current.get(one) ?? one }));
  return (
    <Select
      id={id}
      mode={mode}
      maxCount={most}
      allowClear
      showSearch
      filterOption={false}
      disabled={isReadOnly}
      placeholder={placeholder}
      value={(mode ? [...value] : value[0]) as string[] | undefined}
      options={[...found, ...chosenOnly]}
      onDropdownVisibleChange={setOpen}
      onSearch={setSearch}
      onChange={(chosen: string[] | string | undefined) => {
        setSearch('');
        onChange(chosen === undefined ? [] : [chosen].flat());
      }}
    />
  );
}
