import { Flex, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { Ticket } from '../api/ticket-types';
import { paragraphsOf } from '../composer/plain-text';
import { requesterOf } from '../words/ticket-words';
import { AttachmentChip } from './AttachmentChip';
import { Moment } from './Moment';
import { SafeHtml } from './SafeHtml';

const looksLikeHtml = (text: string) => /<(p|br|div|ul|ol|table|a|b|strong|em|h\d)\b/i.test(text);

/** What the ticket was opened with, where the conversation begins. */
export function Request({ ticket, api, t }: { ticket: Ticket; api: TicketApi; t: T }) {
  const { token } = theme.useToken();
  const { description, attachments = [] } = ticket;
  if (!description?.trim() && !attachments.length) return null;
  const at = ticket.submittedAt ?? ticket.createdAt;
  return (
    <article
      aria-label={t('Description')}
      style={{
        background: token.colorFillQuaternary,
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadiusLG,
        padding: `${token.paddingXS}px ${token.paddingSM}px`,
      }}
    >
      <Flex gap={token.marginXS} wrap style={{ fontSize: token.fontSizeSM, color: token.colorTextSecondary }}>
        <Typography.Text strong>{requesterOf(ticket) ?? t('Description')}</Typography.Text>
        {requesterOf(ticket) && <span>{t('Description')}</span>}
        {at && <Moment at={at} style={{ marginInlineStart: 'auto' }} />}
      </Flex>
      {description && <SafeHtml html={looksLikeHtml(description) ? description : paragraphsOf(description)} t={t} />}
      {attachments.length > 0 && (
        <Flex gap={token.marginXXS} wrap style={{ marginTop: token.marginXXS }}>
          {attachments.map((attachment) => (
            <AttachmentChip key={attachment.id} attachment={attachment} api={api} t={t} />
          ))}
        </Flex>
      )}
    </article>
  );
}
