import dayjs from 'dayjs';
import React from 'react';
import { momentWords } from './moment-words';

/** A point in time: short to read, complete on hover and for machines. */
export function Moment({ at, style }: { at: string; style?: React.CSSProperties }) {
  return (
    <time dateTime={at} title={dayjs(at).format('YYYY-MM-DD HH:mm:ss')} style={{ whiteSpace: 'nowrap', ...style }}>
      {momentWords(at, new Date())}
    </time>
  );
}
