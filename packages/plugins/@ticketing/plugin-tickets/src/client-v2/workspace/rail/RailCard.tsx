import { Flex, Typography, theme } from 'antd';
import React, { useId, type ReactNode } from 'react';

export interface RailCardProps {
  title: string;
  /** At the right of the title, e.g. an edit button. */
  extra?: ReactNode;
  children: ReactNode;
}

/** One box of the right rail. */
export function RailCard({ title, extra, children }: RailCardProps) {
  const { token } = theme.useToken();
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      style={{
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadiusLG,
        padding: token.paddingSM,
        background: token.colorBgContainer,
      }}
    >
      <Flex justify="space-between" align="center" style={{ marginBottom: token.marginXS, minHeight: token.controlHeightSM }}>
        <Typography.Title level={5} id={titleId} style={{ margin: 0, fontSize: token.fontSize }}>
          {title}
        </Typography.Title>
        {extra}
      </Flex>
      {children}
    </section>
  );
}
