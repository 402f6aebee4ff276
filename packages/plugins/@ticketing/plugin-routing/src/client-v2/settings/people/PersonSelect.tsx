import type { Choice } from '@ticketing/plugin-tickets/forms';
import { Select } from 'antd';
import React, { useEffect, useState } from 'react';

/** Users whose name contains what was typed, and the wanted one whatever he is called. */
export type FindPeople = (search: string, wanted: string | null) => Promise<Choice[]>;

export interface PersonSelectProps {
  id?: string;
  label: string;
  value: string | null;
  onChange(userId: string | null, name: string): void;
  find: FindPeople;
  placeholder?: string;
  isDisabled?: boolean;
}

/** A pause in typing before the server is asked, in ms. */
const PAUSE_MS = 250;

/** One user, found by a part of the name. */
export function PersonSelect({ id, label, value, onChange, find, placeholder, isDisabled }: PersonSelectProps) {
  const [search, setSearch] = useState('');
  const [choices, setChoices] = useState<Choice[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = () => {
      find(search, value).then(
        (found) => isWanted && setChoices(found),
        () => isWanted && setChoices([]),
      );
    };
    const timer = setTimeout(ask, search ? PAUSE_MS : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // Whoever was chosen came from the choices: choosing is no reason to ask again.
  }, [find, search]);
  return (
    <Select
      id={id}
      aria-label={label}
      allowClear
      showSearch
      filterOption={false}
      disabled={isDisabled}
      style={{ width: '100%' }}
      value={value ?? undefined}
      options={choices}
      onSearch={setSearch}
      placeholder={placeholder}
      onChange={(userId?: string) => onChange(userId ?? null, choices.find((choice) => choice.value === userId)?.label ?? '')}
    />
  );
}
