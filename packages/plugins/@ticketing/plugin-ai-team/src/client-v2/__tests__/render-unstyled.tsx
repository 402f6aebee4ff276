import { StyleProvider, createCache } from '@ant-design/cssinjs';
import { render } from '@testing-library/react';
import React, { type ReactElement, type ReactNode } from 'react';

// Without style sheets jsdom answers role queries many times faster; no test looks at styles.
const cache = createCache();

function Unstyled({ children }: { children: ReactNode }) {
  return (
    <StyleProvider cache={cache} mock="server">
      {children}
    </StyleProvider>
  );
}

export const renderUnstyled = (ui: ReactElement) => render(ui, { wrapper: Unstyled });
