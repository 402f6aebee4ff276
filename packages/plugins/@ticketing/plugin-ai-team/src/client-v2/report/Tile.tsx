import { Card, Typography, theme } from 'antd';
import React from 'react';

/** A number, and what it counts. */
export function Tile({ title, value, says }: { title: string; value: string; says: string }) {
  const { token } = theme.useToken();
  return (
    <Card size="small" title={title} role="group" aria-label={title}>
      <Typography.Title level={3} style={{ margin: 0 }}>{value}</Typography.Title>
      <Typography.Paragraph type="secondary" style={{ margin: `${token.marginXXS}px 0 0` }}>{says}</Typography.Paragraph>
    </Card>
  );
}
