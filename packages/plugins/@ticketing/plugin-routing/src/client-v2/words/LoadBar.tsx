import { Flex, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../locale';

export interface LoadBarProps {
  open: number;
  capacity: number;
  /** Whose load it is, for screen readers. */
  label: string;
  t: T;
}

const NEARLY_FULL = 0.8;

/** How much of somebody's capacity is taken: a bar, the numbers, and the word when nothing is left. */
export function LoadBar({ open, capacity, label, t }: LoadBarProps) {
  const { token } = theme.useToken();
  const used = capacity > 0 ? Math.min(1, open / capacity) : 1;
  const isFull = open >= capacity;
  const colour = isFull ? token.colorError : used >= NEARLY_FULL ? token.colorWarning : token.colorSuccess;
  const words = isFull ? t('{{open}}/{{capacity}} full', { open, capacity }) : `${open}/${capacity}`;
  return (
    <Flex align="center" gap={token.marginXS} style={{ minWidth: 0 }}>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={capacity}
        aria-valuenow={Math.min(open, capacity)}
        aria-valuetext={words}
        style={{ flex: 1, minWidth: 40, height: 6, borderRadius: 3, background: token.colorFillSecondary, overflow: 'hidden' }}
      >
        <div style={{ width: `${used * 100}%`, height: '100%', background: colour }} />
      </div>
      <Typography.Text aria-hidden style={{ whiteSpace: 'nowrap', minWidth: '8ch', textAlign: 'end', fontSize: token.fontSizeSM, fontVariantNumeric: 'tabular-nums' }}>
        {words}
      </Typography.Text>
    </Flex>
  );
}
