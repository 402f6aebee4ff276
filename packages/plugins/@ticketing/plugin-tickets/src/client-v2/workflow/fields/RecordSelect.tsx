import { Select } from 'antd';
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import type { T } from '../../locale';
import { refusalOf } from '../../workspace/api/refusal';
import type { RecordChoice, RecordSource } from '../record-choices';

/** How long we wait for more letters before we ask the server, in milliseconds. */
const TYPING_PAUSE_MS = 250;

export interface RecordSelectProps {
  id?: string;
  /** What screen readers call it where no label names it by its id. */
  label?: string;
  value?: string;
  onChange?(id: string | null): void;
  /** Must keep its identity. */
  source: RecordSource;
  placeholder: string;
  t: T;
}

/** A record, found by typing. */
export function RecordSelect({ id, label: name, value, onChange, source, placeholder, t }: RecordSelectProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [choices, setChoices] = useState<RecordChoice[]>();
  const [chosen, setChosen] = useState<RecordChoice>();
  const [error, setError] = useState<string>();
  const asked = useRef(0);

  useEffect(() => {
    if (!isOpen) return undefined;
    const question = ++asked.current;
    const isLatest = () => question === asked.current;
    const timer = setTimeout(
      () => {
        setError(undefined);
        source.search(typed.trim()).then(
          (found) => isLatest() && setChoices(found),
          (refused: unknown) => isLatest() && setError(refusalOf(refused).message),
        );
      },
      typed ? TYPING_PAUSE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [isOpen, typed, source]);

  // A value that was saved before has no name yet; one that cannot be found keeps its id.
  useEffect(() => {
    if (!value) return undefined;
    let isCurrent = true;
    source.find(value).then(
      (found) => isCurrent && setChosen(found),
      () => isCurrent && setChosen(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [value, source]);

  const label = chosen?.value === value ? chosen?.label : choices?.find((choice) => choice.value === value)?.label;
  return (
    <Select<{ value: string; label?: ReactNode }>
      id={id}
      aria-label={name}
      style={{ width: '100%' }}
      showSearch
      allowClear
      filterOption={false}
      onDropdownVisibleChange={setIsOpen}
      loading={isOpen && !choices && !error}
      placeholder={placeholder}
      onSearch={setTyped}
      labelInValue
      value={value ? { value, label: label ?? value } : undefined}
      onChange={(next?: { value: string }) => onChange?.(next?.value ?? null)}
      options={choices ?? []}
      notFoundContent={error ?? (choices ? t('Nothing found') : t('Loading'))}
    />
  );
}
