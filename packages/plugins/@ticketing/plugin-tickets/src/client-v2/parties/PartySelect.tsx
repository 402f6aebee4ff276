import { Divider, Select } from 'antd';
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import type { T } from '../locale';
import { refusalOf } from '../workspace/api/refusal';
import type { Party } from './party';

/** How long we wait for more letters before we ask the server, in milliseconds. */
const TYPING_PAUSE_MS = 250;

export interface PartySelectProps<P extends Party> {
  id: string;
  value?: P;
  /** Must keep its identity while it asks the same; another one (another customer, say) asks anew. */
  search(text: string): Promise<P[]>;
  onChange(party: P | undefined): void;
  /** What tells two people of the same name apart. */
  remarkOf?(party: P): string;
  placeholder: string;
  /** Shown below the choices, given what was typed. */
  footer?(typed: string, close: () => void): ReactNode;
  isInvalid?: boolean;
  isDisabled?: boolean;
  t: T;
}

/** A customer or contact, found by typing. */
export function PartySelect<P extends Party>(props: PartySelectProps<P>) {
  const { id, value, search, onChange, remarkOf, placeholder, footer, isInvalid, isDisabled, t } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [parties, setParties] = useState<P[]>();
  const [error, setError] = useState<string>();
  const asked = useRef(0);

  useEffect(() => {
    if (!isOpen) return undefined;
    const question = ++asked.current;
    const isLatest = () => question === asked.current;
    const timer = setTimeout(
      () => {
        setError(undefined);
        search(typed.trim()).then(
          (found) => isLatest() && setParties(found),
          (refused: unknown) => isLatest() && setError(refusalOf(refused).message),
        );
      },
      typed ? TYPING_PAUSE_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [isOpen, typed, search]);

  const labelOf = (party: P) => [party.name, remarkOf?.(party)].filter(Boolean).join(' · ');
  return (
    <Select<{ value: string; label?: ReactNode }>
      id={id}
      style={{ width: '100%' }}
      showSearch
      allowClear
      disabled={isDisabled}
      filterOption={false}
      open={isOpen}
      onDropdownVisibleChange={setIsOpen}
      status={isInvalid ? 'error' : undefined}
      loading={isOpen && !parties && !error}
      placeholder={placeholder}
      searchValue={typed}
      onSearch={setTyped}
      labelInValue
      value={value && { value: value.id, label: labelOf(value) }}
      onChange={(chosen?: { value: string }) => {
        onChange(parties?.find((party) => party.id === chosen?.value));
        setTyped('');
      }}
      options={(parties ?? []).map((party) => ({ value: party.id, label: labelOf(party) }))}
      notFoundContent={error ?? (parties ? t('Nothing found') : t('Loading'))}
      dropdownRender={(menu) => (
        <>
          {menu}
          {footer && (
            <>
              <Divider style={{ margin: '4px 0' }} />
              {footer(typed.trim(), () => setIsOpen(false))}
            </>
          )}
        </>
      )}
    />
  );
}
