import type { Priority } from '@ticketing/plugin-tickets/domain';
import React, { type ReactNode } from 'react';
import { TARGETS, type Target } from '../../domain';
import type { T } from '../locale';
import { TARGET_TITLES } from '../words/sla-words';

const cell = { padding: 4, textAlign: 'start', verticalAlign: 'top' } as const;

export interface PriorityTableProps {
  priorities: readonly Priority[];
  /** What stands at a priority and a target. */
  children(priority: Priority, target: Target): ReactNode;
  /** What is to be said below the row of a priority, if anything. */
  below?(priority: Priority): ReactNode;
  t: T;
}

/** Something for each priority and target. */
export function PriorityTable({ priorities, children, below, t }: PriorityTableProps) {
  return (
    <table style={{ width: '100%', borderCollapse: 'collapse' }}>
      <thead>
        <tr>
          <th scope="col" style={cell}>
            {t('Priority')}
          </th>
          {TARGETS.map((target) => (
            <th key={target} scope="col" style={cell}>
              {t(TARGET_TITLES[target])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {priorities.map((priority) => {
          const remark = below?.(priority);
          return (
            <React.Fragment key={priority}>
              <tr>
                <th scope="row" style={cell}>
                  {priority}
                </th>
                {TARGETS.map((target) => (
                  <td key={target} style={cell}>
                    {children(priority, target)}
                  </td>
                ))}
              </tr>
              {remark && (
                <tr>
                  <td colSpan={TARGETS.length + 1} style={cell}>
                    {remark}
                  </td>
                </tr>
              )}
            </React.Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
