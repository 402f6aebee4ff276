import { Input, Segmented, Select, Space } from 'antd';
import React, { useEffect, useRef, useState } from 'react';
import type { T } from '../locale';
import type { BoardBusinessType } from './board-api';
import type { BoardFilter } from './board-filter';

/** How long we wait for more letters before we ask the server, in milliseconds. */
const TYPING_PAUSE_MS = 300;

export interface BoardToolbarProps {
  filter: BoardFilter;
  businessTypes: readonly BoardBusinessType[];
  onChange(filter: BoardFilter): void;
  t: T;
}

/** Whose tickets, of which kind, containing what. */
export function BoardToolbar({ filter, businessTypes, onChange, t }: BoardToolbarProps) {
  const [search, setSearch] = useState(filter.search);
  const latest = useRef({ filter, onChange });
  latest.current = { filter, onChange };

  useEffect(() => {
    if (search === latest.current.filter.search) return undefined;
    const timer = setTimeout(() => latest.current.onChange({ ...latest.current.filter, search }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search]);

  return (
    <Space wrap role="search" aria-label={t('Filter the board')}>
      <Segmented
        aria-label={t('Whose tickets')}
        value={filter.isMineOnly ? 'mine' : 'all'}
        options={[
          { value: 'all', label: t('All tickets') },
          { value: 'mine', label: t('My tickets') },
        ]}
        onChange={(whose) => onChange({ ...filter, isMineOnly: whose === 'mine' })}
      />
      {businessTypes.length > 0 && (
        <Select
          aria-label={t('Business type')}
          style={{ width: 180 }}
          allowClear
          placeholder={t('All business types')}
          value={filter.businessTypeCode}
          options={businessTypes.map(({ code, title }) => ({ value: code, label: t(title) }))}
          onChange={(businessTypeCode?: string) => onChange({ ...filter, businessTypeCode })}
        />
      )}
      <Input.Search
        aria-label={t('Search tickets')}
        style={{ width: 290, maxWidth: '100%' }}
        allowClear
        placeholder={t('Number, title, contact or customer')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onSearch={(text) => onChange({ ...filter, search: text })}
      />
    </Space>
  );
}
