import { theme } from 'antd';
import React, { type ReactNode } from 'react';

export interface Fact {
  key: string;
  label: string;
  value: ReactNode;
}

/** Names and values as a description list, in two columns that stay readable in a narrow rail. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const { token } = theme.useToken();
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(88px, 36%) minmax(0, 1fr)',
        columnGap: token.marginSM,
        rowGap: token.marginXS,
        margin: 0,
      }}
    >
      {facts.map(({ key, label, value }) => (
        <React.Fragment key={key}>
          <dt style={{ color: token.colorTextSecondary, overflowWrap: 'anywhere' }}>{label}</dt>
          <dd style={{ margin: 0, minWidth: 0, overflowWrap: 'anywhere' }}>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
