import { Alert, Button, Popconfirm, Spin, Typography } from 'antd';
import React, { useCallback, useEffect, useState } from 'react';
import type { T } from '../locale';
import type { DemoDataApi, DemoDataStatus } from './demo-data-api';

interface DemoDataProps {
  api: DemoDataApi;
  /** Called when the demo data are gone, so that other blocks load again. */
  onRemoved(): void;
  t: T;
}

/** Says whether there are demo data, and removes them. */
export function DemoData({ api, onRemoved, t }: DemoDataProps) {
  const [status, setStatus] = useState<DemoDataStatus | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isRemoving, setRemoving] = useState(false);

  const load = useCallback(async () => {
    try {
      setStatus(await api.status());
      setError(null);
    } catch {
      setError(t('The demo data could not be looked up.'));
    }
  }, [api, t]);

  useEffect(() => void load(), [load]);

  const remove = async () => {
    setRemoving(true);
    try {
      await api.remove();
      onRemoved();
      await load();
    } catch {
      setError(t('The demo data could not be removed. Nothing was changed.'));
    } finally {
      setRemoving(false);
    }
  };

  return (
    <div data-testid="demo-data">
      {error && <Alert type="error" showIcon message={error} style={{ marginBottom: 16 }} />}
      {!status && !error && <Spin />}
      {status && !status.hasDemoData && (
        <Typography.Text type="secondary">{t('There are no demo data in this app.')}</Typography.Text>
      )}
      {status?.hasDemoData && (
        <>
          <Typography.Paragraph>
            {t('This app holds demo data, {{count}} tickets among them. Remove them before real work starts; what people added is kept.', {
              count: status.tickets,
            })}
          </Typography.Paragraph>
          <Popconfirm
            title={t('Remove all demo data?')}
            description={t('Demo tickets, customers and users are deleted for good.')}
            okText={t('Remove')}
            cancelText={t('Keep')}
            okButtonProps={{ danger: true }}
            onConfirm={remove}
          >
            <Button danger loading={isRemoving}>
              {t('Remove demo data')}
            </Button>
          </Popconfirm>
        </>
      )}
    </div>
  );
}
