import { Flex, Typography, theme } from 'antd';
import React, { useId, type ReactNode } from 'react';

export interface CardProps {
  title: string;
  extra?: ReactNode;
  children: ReactNode;
}

/** One box of the page. */
export function Card({ title, extra, children }: CardProps) {
  const { token } = theme.useToken();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      style={{
        minWidth: 0, padding: token.padding, background: token.colorBgContainer, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadiusLG,
      }}
    >
      <Flex justify="space-between" align="center" gap={token.marginXS} style={{ marginBottom: token.marginSM }} wrap>
        <Typography.Title level={5} id={id} style={{ margin: 0 }}>
          {title}
        </Typography.Title>
        {extra}
      </Flex>
      {children}
    </section>
  );
}
