import { Flex, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import type { Ticket } from '../api/ticket-types';
import { paragraphsOf } from '../composer/plain-text';
import { requesterOf } from '../words/ticket-words';
import { Moment } from './Moment';
import { SafeHtml } from './SafeHtml';

const looksLikeHtml = (text: string) => /<(p|br|div|ul|ol|table|a|b|strong|em|h\d)\b/i.test(text);

/** What the ticket was opened with, where the conversation begins. */
export function Request({ ticket, t }: { ticket: Ticket; t: T }) {
  const { token } = theme.useToken();
  if (!ticket.description?.trim()) return null;
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
      <SafeHtml html={looksLikeHtml(ticket.description) ? ticket.description : paragraphsOf(ticket.description)} t={t} />
    </article>
  );
}
