import { ScissorOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Tooltip, Typography, theme } from 'antd';
import React, { type ReactNode } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { CommentEntry, Ticket } from '../api/ticket-types';
import { channelWord, senderOf } from '../words/ticket-words';
import { AttachmentChip } from './AttachmentChip';
import { lookOf, messageLooks } from './message-looks';
import { Moment } from './Moment';
import { SafeHtml } from './SafeHtml';

export interface CommentBubbleProps {
  entry: CommentEntry;
  ticket: Ticket;
  api: TicketApi;
  onSplit?(commentId: string): void;
  t: T;
  /** Parts of other plugins below the text. */
  children?: ReactNode;
}

/** One message: what the customer wrote at the left, what we wrote at the right, notes dashed and yellow. */
export function CommentBubble({ entry, ticket, api, onSplit, t, children }: CommentBubbleProps) {
  const { token } = theme.useToken();
  const look = messageLooks(token)[lookOf(entry)];
  const name = senderOf(entry, ticket, t);
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
        {entry.isAutomatic && (
          <Tag bordered={false} style={{ margin: 0 }}>
            {t('Automatic')}
          </Tag>
        )}
        {entry.channel && entry.channel !== 'agent' && <span>{channelWord(entry.channel, t)}</span>}
        {entry.originTicket && (
          <Tag bordered={false} style={{ margin: 0 }}>
            {t('from {{ticketNo}}', { ticketNo: entry.originTicket.ticketNo })}
          </Tag>
        )}
        <Moment at={entry.at} style={{ marginInlineStart: 'auto' }} />
        {onSplit && (
          <Tooltip title={t('Split off into a new ticket')}>
            <Button
              type="text"
              size="small"
              className="ticketing-quiet"
              icon={<ScissorOutlined aria-hidden />}
              aria-label={t('Split off into a new ticket')}
              onClick={() => onSplit(entry.id)}
            />
          </Tooltip>
        )}
      </Flex>
      <SafeHtml html={entry.content} t={t} />
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
