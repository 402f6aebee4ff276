import { Typography, theme } from 'antd';
import React from 'react';
import type { Reason } from '../../domain';
import type { T } from '../locale';
import { pointsWords } from '../words/points-words';
import { ReadAloud } from '../words/ReadAloud';
import { reasonWords, type NameOfSkill } from '../words/reason-words';

export interface ReasonListProps {
  reasons: readonly Reason[];
  nameOfSkill: NameOfSkill;
  t: T;
}

/** What spoke for somebody, each with its share of the points as a small bar. */
export function ReasonList({ reasons, nameOfSkill, t }: ReasonListProps) {
  const { token } = theme.useToken();
  const most = Math.max(...reasons.map(({ points }) => points), 0);
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {reasons.map((reason, index) => (
        <li key={index} style={{ display: 'grid', gridTemplateColumns: most > 0 ? '1fr 56px 3.5ch' : '1fr', alignItems: 'center', columnGap: token.marginXS }}>
          <span style={{ overflowWrap: 'anywhere' }}>{reasonWords(reason, t, nameOfSkill)}</span>
          {most > 0 && (
            <>
              <span aria-hidden style={{ height: 6, borderRadius: 3, background: token.colorFillSecondary }}>
                <span
                  style={{ display: 'block', width: `${(100 * reason.points) / most}%`, height: '100%', borderRadius: 3, background: token.colorPrimary }}
                />
              </span>
              <Typography.Text type="secondary" style={{ textAlign: 'end', fontSize: token.fontSizeSM, fontVariantNumeric: 'tabular-nums' }}>
                {pointsWords(reason.points)}
                <ReadAloud> {t('points')}</ReadAloud>
              </Typography.Text>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
