import { Flex, Typography, theme } from 'antd';
import { Moment } from '@ticketing/plugin-tickets/forms';
import React from 'react';
import type { T } from '../../locale';
import type { PortalRow } from '../portal-types';
import { StatusWordTag } from '../StatusWordTag';

export interface TicketRowProps {
  row: PortalRow;
  open(): void;
  t: T;
}

/** One request of the list: a button as wide as the list, so that a thumb finds it. */
export function TicketRow({ row, open, t }: TicketRowProps) {
  const { token } = theme.useToken();
  const facts = [row.number, row.businessType && t(row.businessType), row.requester].filter(Boolean).join(' · ');
  return (
    <li>
      <button
        type="button"
        onClick={open}
        style={{
          display: 'block', width: '100%', textAlign: 'start', cursor: 'pointer', font: 'inherit', color: 'inherit',
          padding: token.paddingSM, background: token.colorBgContainer, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadiusLG,
        }}
      >
        <Flex justify="space-between" align="start" gap={token.marginXS}>
          <span style={{ fontWeight: token.fontWeightStrong, overflowWrap: 'anywhere', minWidth: 0 }}>{row.title}</span>
          <StatusWordTag status={row.status} t={t} />
        </Flex>
        <Flex wrap gap={token.marginXS} style={{ marginTop: token.marginXXS }}>
          <Typography.Text type="secondary">{facts}</Typography.Text>
          {row.submittedAt && (
            <Typography.Text type="secondary">
              {t('Asked')} <Moment at={row.submittedAt} />
            </Typography.Text>
          )}
          {row.answeredAt && (
            <Typography.Text type="success">
              {t('Answered')} <Moment at={row.answeredAt} />
            </Typography.Text>
          )}
        </Flex>
      </button>
    </li>
  );
}
