import { Tag } from 'antd';
import React from 'react';
import type { StatusWord } from '../../domain';
import type { T } from '../locale';
import { STATUS_LOOKS } from './status-looks';

/** A status as customers read it. */
export function StatusWordTag({ status, t }: { status: StatusWord; t: T }) {
  const { label, colour } = STATUS_LOOKS[status];
  return (
    <Tag color={colour} data-testid="portal-status" style={{ marginInlineEnd: 0 }}>
      {t(label)}
    </Tag>
  );
}
