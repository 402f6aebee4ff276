import { Typography, theme } from 'antd';
import React, { useId, useState, type ReactNode } from 'react';
import type { T } from '../locale';
import type { BusinessTypeForm } from '../workspace/api/ticket-types';

export type TypeChoice = Pick<BusinessTypeForm, 'code' | 'title' | 'icon' | 'description'>;

export interface BusinessTypePickerProps {
  types: readonly TypeChoice[];
  value?: string;
  onChange(code: string): void;
  /** Draws an icon by its NocoBase name. */
  icon(name: string): ReactNode;
  problem?: string;
  t: T;
}

/** The kinds of requests as cards. Underneath they are radio buttons, so Tab and the arrow keys work as everywhere. */
export function BusinessTypePicker({ types, value, onChange, icon, problem, t }: BusinessTypePickerProps) {
  const { token } = theme.useToken();
  const name = useId();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, marginBottom: token.marginXS, fontSize: token.fontSize }}>
        {t('What kind of request is it?')}
        <Typography.Text type="danger" aria-hidden>
          {' *'}
        </Typography.Text>
      </legend>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))', gap: token.marginSM }}>
        {types.map((type) => (
          <TypeCard key={type.code} name={name} type={type} isChosen={type.code === value} onChoose={() => onChange(type.code)} icon={icon} t={t} />
        ))}
      </div>
      {problem && (
        <Typography.Text type="danger" role="alert">
          {problem}
        </Typography.Text>
      )}
    </fieldset>
  );
}

interface TypeCardProps {
  name: string;
  type: TypeChoice;
  isChosen: boolean;
  onChoose(): void;
  icon(name: string): ReactNode;
  t: T;
}

function TypeCard({ name, type, isChosen, onChoose, icon, t }: TypeCardProps) {
  const { token } = theme.useToken();
  const [isFocused, setIsFocused] = useState(false);
  return (
    <label
      style={{
        position: 'relative',
        display: 'flex',
        gap: token.marginSM,
        padding: token.paddingSM,
        cursor: 'pointer',
        border: `1px solid ${isChosen ? token.colorPrimary : token.colorBorder}`,
        borderRadius: token.borderRadiusLG,
        background: isChosen ? token.colorPrimaryBg : token.colorBgContainer,
        boxShadow: isFocused ? `0 0 0 3px ${token.colorPrimaryBorder}` : 'none',
      }}
    >
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        // A click needs no ring to show where it went.
        onFocus={(event) => setIsFocused(event.target.matches(':focus-visible'))}
        onBlur={() => setIsFocused(false)}
        style={{ position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' }}
      />
      {type.icon && (
        <span aria-hidden style={{ fontSize: token.fontSizeHeading3, lineHeight: 1, color: isChosen ? token.colorPrimary : token.colorTextSecondary }}>
          {icon(type.icon)}
        </span>
      )}
      <span style={{ minWidth: 0 }}>
        <span style={{ display: 'block', fontWeight: token.fontWeightStrong, overflowWrap: 'anywhere' }}>{t(type.title)}</span>
        {type.description && (
          <span style={{ display: 'block', color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>{t(type.description)}</span>
        )}
      </span>
    </label>
  );
}
