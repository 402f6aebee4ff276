import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { DurationInput } from '@ticketing/plugin-tickets/forms';
import { Typography } from 'antd';
import React from 'react';
import { TARGETS, type Target } from '../../domain';
import type { T } from '../locale';
import { TARGET_TITLES } from '../words/sla-words';
import type { PolicyDraft, Problems } from './policy-draft';

export interface TargetsTableProps {
  texts: PolicyDraft['targetTexts'];
  onChange(texts: PolicyDraft['targetTexts']): void;
  problems: Problems;
  t: T;
}

const cell = { padding: 4, textAlign: 'start', verticalAlign: 'top' } as const;

/** Promised working time by priority and target. */
export function TargetsTable({ texts, onChange, problems, t }: TargetsTableProps) {
  const change = (priority: Priority, target: Target, text: string) =>
    onChange({ ...texts, [priority]: { ...texts[priority], [target]: text } });
  const problemOf = (priority: Priority) =>
    problems[`targets.${priority}`] ?? TARGETS.map((target) => problems[`targets.${priority}.${target}`]).find(Boolean);
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
        {PRIORITIES.map((priority) => (
          <React.Fragment key={priority}>
            <tr>
              <th scope="row" style={cell}>
                {priority}
              </th>
              {TARGETS.map((target) => (
                <td key={target} style={cell}>
                  <DurationInput
                    label={`${priority} ${t(TARGET_TITLES[target])}`}
                    text={texts[priority][target]}
                    onChange={(text) => change(priority, target, text)}
                    error={problems[`targets.${priority}.${target}`] ?? problems[`targets.${priority}`]}
                    placeholder={t('nothing promised')}
                  />
                </td>
              ))}
            </tr>
            {problemOf(priority) && (
              <tr>
                <td colSpan={TARGETS.length + 1} style={cell}>
                  <Typography.Text type="danger" role="alert">
                    {priority}: {problemOf(priority)}
                  </Typography.Text>
                </td>
              </tr>
            )}
          </React.Fragment>
        ))}
      </tbody>
    </table>
  );
}
