import { Typography, theme } from 'antd';
import React, { useMemo } from 'react';
import type { T } from '../locale';
import type { ArticleDraft } from './article-draft';
import { linePairs, type LinePair } from './version-lines';

export interface ComparedText {
  name: string;
  draft: Pick<ArticleDraft, 'title' | 'summary' | 'content'>;
}

/** Two versions of an article side by side, what is different marked. */
export function Comparison({ before, after, t }: { before: ComparedText; after: ComparedText; t: T }) {
  const pairs = useMemo(() => linePairs(textOf(before.draft), textOf(after.draft)), [before, after]);
  const { token } = theme.useToken();
  const look = (pair: LinePair, side: 'before' | 'after') => {
    if (!pair.isChanged) return {};
    if (pair[side] === null) return { background: token.colorFillQuaternary };
    return { background: side === 'before' ? token.colorErrorBg : token.colorSuccessBg };
  };
  if (pairs.every(({ isChanged }) => !isChanged)) return <Typography.Text type="secondary">{t('The two are the same.')}</Typography.Text>;
  return (
    <table className="ticketing-versions" style={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          <th scope="col" style={{ textAlign: 'start', padding: `0 ${token.paddingXS}px` }}>{before.name}</th>
          <th scope="col" style={{ textAlign: 'start', padding: `0 ${token.paddingXS}px` }}>{after.name}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair, index) => (
          <tr key={index}>
            <td style={look(pair, 'before')}>{pair.isChanged && pair.before !== null ? <del style={{ textDecoration: 'none' }}>{pair.before || ' '}</del> : pair.before}</td>
            <td style={look(pair, 'after')}>{pair.isChanged && pair.after !== null ? <ins style={{ textDecoration: 'none' }}>{pair.after || ' '}</ins> : pair.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const textOf = ({ title, summary, content }: ComparedText['draft']): string => [title, summary, '', content].join('\n');
