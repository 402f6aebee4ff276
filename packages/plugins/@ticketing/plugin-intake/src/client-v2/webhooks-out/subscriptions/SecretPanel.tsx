import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Popconfirm, Typography } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';

export interface SecretPanelProps {
  /** A secret that was made just now. */
  secret?: string;
  rotate(): Promise<void>;
  t: T;
}

/** The secret receivers know our webhooks by: shown when it is made, and never again. */
export function SecretPanel({ secret, rotate, t }: SecretPanelProps) {
  const [error, setError] = useState<string>();
  const make = async () => {
    setError(undefined);
    await rotate().catch((thrown: unknown) => setError(refusalOf(thrown).message));
  };
  return (
    <Flex vertical gap="small" align="start">
      {error && <Alert type="error" showIcon role="alert" message={error} />}
      {secret && (
        <Alert
          type="success"
          showIcon
          message={t('Copy the secret now: it is not shown again.')}
          description={
            <Typography.Text code copyable={{ text: secret, tooltips: [t('Copy'), t('Copied')] }} style={{ overflowWrap: 'anywhere' }}>
              {secret}
            </Typography.Text>
          }
        />
      )}
      {!secret && <Typography.Text type="secondary">{t('Every webhook is signed with a secret that only the receiver has.')}</Typography.Text>}
      <Popconfirm
        title={t('Make a new secret?')}
        description={t('The one before stays valid for 24 hours.')}
        okText={t('Make a new secret')}
        cancelText={t('Cancel')}
        onConfirm={() => void make()}
      >
        <Button>{t('Make a new secret')}</Button>
      </Popconfirm>
    </Flex>
  );
}
