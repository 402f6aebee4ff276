import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Skeleton, Typography } from 'antd';
import React, { type ReactNode } from 'react';
import type { SettingsRows } from './use-settings-rows';

export interface SettingsPageProps {
  intro: string;
  addLabel: string;
  onAdd(): void;
  /** What is said when there is none yet. */
  emptyText: string;
  page: Pick<SettingsRows<unknown>, 'rows' | 'error' | 'dismiss'>;
  children: ReactNode;
}

/** The frame of a list of settings: what it is about, a button to add, what went wrong. */
export function SettingsPage({ intro, addLabel, onAdd, emptyText, page: { rows, error, dismiss }, children }: SettingsPageProps) {
  if (!rows) return error ? <Alert type="error" showIcon role="alert" message={error} /> : <Skeleton active />;
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Text type="secondary">{intro}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
          {addLabel}
        </Button>
      </Flex>
      {error && <Alert type="error" showIcon closable role="alert" message={error} onClose={dismiss} />}
      {rows.length === 0 && <Typography.Text>{emptyText}</Typography.Text>}
      {children}
    </Flex>
  );
}
