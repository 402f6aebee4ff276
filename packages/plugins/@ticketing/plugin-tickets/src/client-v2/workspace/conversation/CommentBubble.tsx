import { LockOutlined, MailOutlined, SendOutlined } from '@ant-design/icons';
import { Flex, Tag, Typography, theme, type GlobalToken } from 'antd';
import React, { type ReactNode } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { CommentEntry } from '../api/ticket-types';
import { channelWord } from '../words/ticket-words';
import { AttachmentChip } from './AttachmentChip';
import { Moment } from './Moment';
import { SafeHtml } from './SafeHtml';

type Look = 'inbound' | 'outbound' | 'internal';

interface LookParts {
  word: string;
  icon: ReactNode;
  background: string;
  border: string;
  side: 'flex-start' | 'flex-end';
}

// Side, icon and word say it too, for those who do not see the colour.
const looks = (token: GlobalToken): Record<Look, LookParts> => ({
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
export function lookOf(entry: CommentEntry): Look {
  return entry.isInternal ? 'internal' : entry.direction;
}

export interface CommentBubbleProps {
  entry: CommentEntry;
  api: TicketApi;
  t: T;
  /** Parts of other plugins below the text. */
  children?: ReactNode;
}

/** One message: what the customer wrote at the left, what we wrote at the right, notes dashed and yellow. */
export function CommentBubble({ entry, api, t, children }: CommentBubbleProps) {
  const { token } = theme.useToken();
  const look = looks(token)[lookOf(entry)];
  const name = entry.author?.nickname ?? entry.contact?.name ?? t('Unknown');
  return (
    <article
      aria-label={t('{{kind}} by {{name}}', { kind: t(look.word), name })}
      style={{
        alignSelf: look.side,
        maxWidth: 'min(88%, 760px)',
        minWidth: 'min(260px, 100%)',
        background: look.background,
        border: look.border,
        borderRadius: token.borderRadiusLG,
        padding: `${token.paddingXS}px ${token.paddingSM}px`,
      }}
    >
      <Flex
        align="center"
        wrap
        style={{ columnGap: token.marginSM, fontSize: token.fontSizeSM, color: token.colorTextSecondary }}
      >
        <Typography.Text strong>{name}</Typography.Text>
        <span>
          {look.icon} {t(look.word)}
        </span>
        {entry.isFirstResponse && (
          <Tag bordered={false} color="green" style={{ margin: 0 }}>
            {t('First response')}
          </Tag>
        )}
        {entry.channel && entry.channel !== 'agent' && <span>{channelWord(entry.channel, t)}</span>}
        <Moment at={entry.at} style={{ marginInlineStart: 'auto' }} />
      </Flex>
      <SafeHtml html={entry.content} />
      {entry.attachments.length > 0 && (
        <Flex gap={token.marginXXS} wrap style={{ marginTop: token.marginXXS }}>
          {entry.attachments.map((attachment) => (
            <AttachmentChip key={attachment.id} attachment={attachment} api={api} t={t} />
          ))}
        </Flex>
      )}
      {children}
    </article>
  );
}
