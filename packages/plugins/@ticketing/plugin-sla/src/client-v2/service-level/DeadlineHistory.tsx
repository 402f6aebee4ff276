import { Collapse, Typography } from 'antd';
import React from 'react';
import type { DeadlineChange } from '../api/explanation';
import type { T } from '../locale';
import { changeReasonWords, movedDeadlines } from '../words/change-words';
import { momentWords } from '../words/moment-words';

/** How the deadlines of this ticket came to be what they are, the latest first. */
export function DeadlineHistory({ changes, t }: { changes: readonly DeadlineChange[]; t: T }) {
  const latestFirst = [...changes].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'history',
          label: t('History of deadlines ({{number}})', { number: changes.length }),
          children: (
            <ol style={{ margin: 0, paddingInlineStart: 20 }}>
              {latestFirst.map(({ at, actorName, reason, from, to }, index) => (
                <li key={`${at}/${latestFirst.length - index}`}>
                  <Typography.Text>
                    <time dateTime={at}>{momentWords(at)}</time> · {changeReasonWords(reason, t)}
                    {actorName && ` (${actorName})`}
                  </Typography.Text>
                  {movedDeadlines(from, to, t).map((line) => (
                    <div key={line}>
                      <Typography.Text type="secondary">{line}</Typography.Text>
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
