import { PRIORITIES, type Priority } from '@ticketing/plugin-tickets/domain';
import { DurationInput } from '@ticketing/plugin-tickets/forms';
import { Typography } from 'antd';
import React from 'react';
import { TARGETS, type Target } from '../../domain';
import { PriorityTable } from '../editing/PriorityTable';
import type { T } from '../locale';
import { TARGET_TITLES } from '../words/sla-words';
import type { PolicyDraft, Problems } from './policy-draft';

export interface TargetsTableProps {
  texts: PolicyDraft['targetTexts'];
  onChange(texts: PolicyDraft['targetTexts']): void;
  problems: Problems;
  t: T;
}

/** Promised working time by priority and target. */
export function TargetsTable({ texts, onChange, problems, t }: TargetsTableProps) {
  const change = (priority: Priority, target: Target, text: string) =>
    onChange({ ...texts, [priority]: { ...texts[priority], [target]: text } });
  const problemOf = (priority: Priority) =>
    problems[`targets.${priority}`] ?? TARGETS.map((target) => problems[`targets.${priority}.${target}`]).find(Boolean);
  const remarkOn = (priority: Priority) =>
    problemOf(priority) && (
      <Typography.Text type="danger" role="alert">
        {priority}: {problemOf(priority)}
      </Typography.Text>
    );
  return (
    <PriorityTable priorities={PRIORITIES} below={remarkOn} t={t}>
      {(priority, target) => (
        <DurationInput
          label={`${priority} ${t(TARGET_TITLES[target])}`}
          text={texts[priority][target]}
          onChange={(text) => change(priority, target, text)}
          error={problems[`targets.${priority}.${target}`] ?? problems[`targets.${priority}`]}
          placeholder={t('nothing promised')}
        />
      )}
    </PriorityTable>
  );
}
