import { LockOutlined, MailOutlined, SendOutlined } from '@ant-design/icons';
import type { GlobalToken } from 'antd';
import React, { type ReactNode } from 'react';
import type { CommentEntry } from '../api/ticket-types';

export type Look = 'inbound' | 'outbound' | 'internal';

export interface LookParts {
  /** Locale key. */
  word: string;
  icon: ReactNode;
  background: string;
  border: string;
  side: 'flex-start' | 'flex-end';
}

/** How messages look by who speaks to whom. Side, icon and word say it too, for those who do not see the colour. */
export const messageLooks = (token: GlobalToken): Record<Look, LookParts> => ({
  inbound: {
    word: 'From the customer',
    icon: <MailOutlined aria-hidden />,
    background: token.colorFillQuaternary,
    border: `1px solid ${token.colorBorderSecondary}`,
    side: 'flex-start',
  },
  outbound: {
    word: 'Public reply',
    icon: <SendOutlined aria-hidden />,
    background: token.colorPrimaryBg,
    border: `1px solid ${token.colorPrimaryBorder}`,
    side: 'flex-end',
  },
  internal: {
    word: 'Internal note',
    icon: <LockOutlined aria-hidden />,
    background: token.colorWarningBg,
    border: `1px dashed ${token.colorWarningBorder}`,
    side: 'flex-end',
  },
});

/** Internal beats the direction: a note must never look like something the customer reads. */
export function lookOf(entry: Pick<CommentEntry, 'isInternal' | 'direction'>): Look {
  return entry.isInternal ? 'internal' : entry.direction;
}
