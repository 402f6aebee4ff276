import { Button, Typography } from 'antd';
import React from 'react';
import type { T } from '../locale';

/** What went wrong, in a line, and the way to try it again. */
export function Retry({ problem, onRetry, t }: { problem: string; onRetry(): void; t: T }) {
  return (
    <Typography.Text type="danger" role="alert">
      {problem} <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={onRetry}>{t('Try again')}</Button>
    </Typography.Text>
  );
}
