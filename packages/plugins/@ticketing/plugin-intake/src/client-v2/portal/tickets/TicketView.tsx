import { LockOutlined } from '@ant-design/icons';
import { Alert, Flex, Typography, theme } from 'antd';
import { AttachmentChip, Moment, WORKSPACE_CSS } from '@ticketing/plugin-tickets/forms';
import React, { useMemo } from 'react';
import type { T } from '../../locale';
import type { PortalApi } from '../portal-api';
import type { PortalTicket } from '../portal-types';
import { STATUS_LOOKS } from '../status-looks';
import { StatusWordTag } from '../StatusWordTag';
import { Answering } from './Answering';
import { Conversation } from './Conversation';

export interface TicketViewProps {
  ticket: PortalTicket;
  api: PortalApi;
  /** Something was done; `landedOn` is the ticket to show now. */
  onStep(landedOn: string): Promise<void>;
  openTicket(id: string): void;
  t: T;
}

/** What a customer sees of his request, from the top: where it stands, what he asked, what was said, and what he can do. */
export function TicketView({ ticket, api, onStep, openTicket, t }: TicketViewProps) {
  const { token } = theme.useToken();
  const files = useMemo(() => ({ download: (fileId: string) => api.download(ticket.id, fileId) }), [api, ticket.id]);
  const facts = [ticket.businessType && t(ticket.businessType), ticket.category && t(ticket.category), ticket.requester].filter(Boolean).join(' · ');
  return (
    <Flex vertical gap={token.margin}>
      <style>{WORKSPACE_CSS}</style>
      <header>
        <Typography.Title level={4} style={{ margin: 0, overflowWrap: 'anywhere' }}>
          {ticket.title}
        </Typography.Title>
        <Flex wrap gap={token.marginXS} align="center" style={{ marginTop: token.marginXS }}>
          <StatusWordTag status={ticket.status} t={t} />
          <Typography.Text type="secondary">{facts}</Typography.Text>
          {ticket.submittedAt && <Moment at={ticket.submittedAt} style={{ color: token.colorTextSecondary }} />}
          {ticket.isPrivate && (
            <Typography.Text type="secondary">
              <LockOutlined aria-hidden /> {t('Only you see this request')}
            </Typography.Text>
          )}
        </Flex>
        <p aria-live="polite" style={{ margin: `${token.marginXS}px 0 0` }}>
          {t(STATUS_LOOKS[ticket.status].meaning)}{' '}
          {ticket.goesOnIn && <Typography.Link onClick={() => ticket.goesOnIn && openTicket(ticket.goesOnIn.id)}>{t('Open {{number}}', { number: ticket.goesOnIn.number })}</Typography.Link>}
        </p>
      </header>
      {ticket.resolution && <Alert type="success" showIcon message={t('Solution')} description={<span style={{ whiteSpace: 'pre-wrap' }}>{ticket.resolution}</span>} />}
      {(ticket.description || ticket.files.length > 0) && (
        <section aria-label={t('What was asked')} style={{ padding: token.paddingSM, background: token.colorFillQuaternary, borderRadius: token.borderRadiusLG }}>
          <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{ticket.description}</div>
          {ticket.files.length > 0 && (
            <Flex wrap gap={token.marginXXS} style={{ marginTop: token.marginXS }}>
              {ticket.files.map((file) => (
                <AttachmentChip key={file.id} attachment={file} api={files} t={t} />
              ))}
            </Flex>
          )}
        </section>
      )}
      <Conversation key={ticket.id} ticketId={ticket.id} newest={ticket.conversation} api={api} files={files} t={t} />
      <Answering ticket={ticket} api={api} onStep={onStep} t={t} />
    </Flex>
  );
}
