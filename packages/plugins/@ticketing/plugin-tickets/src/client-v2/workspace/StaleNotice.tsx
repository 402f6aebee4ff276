import { Alert, Button } from 'antd';
import React, { useState } from 'react';
import type { T } from '../locale';

export interface StaleNoticeProps {
  reload(): Promise<void>;
  t: T;
}

/** Somebody else was faster: nothing was saved, nothing typed is lost, and the fresh state is one press away. */
export function StaleNotice({ reload, t }: StaleNoticeProps) {
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    try {
      await reload();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      message={
        <>
          <strong>{t('Somebody changed this ticket meanwhile')}</strong>
          <div>{t('What you typed is kept. Reload to see what is new, then try again.')}</div>
        </>
      }
      action={
        <Button size="small" loading={isBusy} onClick={press}>
          {t('Reload')}
        </Button>
      }
    />
  );
}
