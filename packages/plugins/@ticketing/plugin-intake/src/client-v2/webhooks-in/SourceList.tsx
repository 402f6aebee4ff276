import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Flex, Popconfirm, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../locale';
import { addressOf, type SourceRow } from './source-row';
import { SCHEME_WORDS } from './words';

export interface SourceListProps {
  rows: readonly SourceRow[];
  apiUrl: string;
  onEdit(row: SourceRow): void;
  onDelete(row: SourceRow): void;
  t: T;
}

/** The sources with their address, and how they are doing. */
export function SourceList({ rows, apiUrl, onEdit, onDelete, t }: SourceListProps) {
  const { token } = theme.useToken();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
      {rows.map((row) => (
        <li
          key={row.id}
          aria-label={row.title}
          style={{ padding: token.paddingSM, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius, background: token.colorBgContainer }}
        >
          <Flex align="center" gap={token.marginXS} wrap>
            <div style={{ flex: 1, minWidth: 260 }}>
              <Typography.Text strong>{row.title}</Typography.Text> <Tag>{t(SCHEME_WORDS[row.scheme].title)}</Tag>
              {row.isEnabled === false && <Tag>{t('switched off')}</Tag>}
              {!row.hasSecret && <Tag color="orange">{t('no secret: nothing is accepted')}</Tag>}
              <div>
                <Typography.Text
                  code
                  style={{ wordBreak: 'break-all' }}
                  copyable={{ text: addressOf(row, apiUrl), tooltips: [t('Copy the address of {{title}}', { title: row.title }), t('Copied')] }}
                >
                  {addressOf(row, apiUrl)}
                </Typography.Text>
              </div>
              <div>
                <Typography.Text type="secondary">
                  {row.lastReceivedAt ? t('Last received: {{time}}', { time: timeOf(row.lastReceivedAt) }) : t('Nothing received yet')}
                </Typography.Text>
              </div>
              {row.lastProblem && (
                <Typography.Text type="danger">
                  {t('Last problem')}: {t(row.lastProblem)} {row.lastProblemAt && `(${timeOf(row.lastProblemAt)})`}
                </Typography.Text>
              )}
            </div>
            <Button icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name: row.title })} onClick={() => onEdit(row)} />
            <Popconfirm
              title={t('Delete {{name}}?', { name: row.title })}
              description={t('Nothing can be sent to its address any more. What it sent stays.')}
              okText={t('Delete')}
              cancelText={t('Cancel')}
              onConfirm={() => onDelete(row)}
            >
              <Button danger icon={<DeleteOutlined aria-hidden />} aria-label={t('Delete {{name}}', { name: row.title })} />
            </Popconfirm>
          </Flex>
        </li>
      ))}
    </ul>
  );
}

const timeOf = (moment: string): string => new Date(moment).toLocaleString();
