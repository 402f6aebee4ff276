import { Flex, Typography, theme } from 'antd';
import React, { useId, type ReactNode } from 'react';

/** A titled part of the panel, set off from the one above. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const { token } = theme.useToken();
  const id = useId();
  return (
    <section aria-labelledby={id} style={{ borderTop: `1px solid ${token.colorSplit}`, paddingTop: token.paddingXS }}>
      <Flex vertical gap={token.marginXXS}>
        <Typography.Text id={id} strong>{title}</Typography.Text>
        {children}
      </Flex>
    </section>
  );
}
