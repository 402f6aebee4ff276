import React, { type CSSProperties, type ReactNode } from 'react';

const UNSEEN: CSSProperties = {
  position: 'absolute', width: 1, height: 1, margin: -1, padding: 0, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', border: 0,
};

/** Words for screen readers, where eyes have an icon, a place or a tooltip. */
export const ReadAloud = ({ children }: { children: ReactNode }) => <span style={UNSEEN}>{children}</span>;
