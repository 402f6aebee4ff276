import { Typography } from 'antd';
import React from 'react';
import type { RankedAgent } from '../api/reason';
import type { T } from '../locale';
import { pointsWords } from '../words/points-words';
import { reasonsLine, type NameOfSkill } from '../words/reason-words';

export interface RankedListProps {
  agents: readonly RankedAgent[];
  nameOfSkill: NameOfSkill;
  t: T;
}

/** People in the order in which they would get the ticket. */
export function RankedList({ agents, nameOfSkill, t }: RankedListProps) {
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20 }}>
      {agents.map(({ userId, userName, points, reasons }) => (
        <li key={userId}>
          <Typography.Text>{userName}</Typography.Text>
          {points > 0 && <Typography.Text type="secondary"> · {t('{{points}} points', { points: pointsWords(points) })}</Typography.Text>}
          <div>
            <Typography.Text type="secondary">{reasonsLine(reasons, t, nameOfSkill)}</Typography.Text>
          </div>
        </li>
      ))}
    </ol>
  );
}
