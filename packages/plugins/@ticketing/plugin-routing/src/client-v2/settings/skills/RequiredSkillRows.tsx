import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { removeItem, replaceItem } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Select, Typography } from 'antd';
import React from 'react';
import type { RequiredSkill } from '../../../domain';
import type { T } from '../../locale';
import type { SkillRow } from '../rows';
import { LevelSelect } from './LevelSelect';

export interface RequiredSkillRowsProps {
  value: readonly RequiredSkill[];
  onChange(skills: RequiredSkill[]): void;
  skills: readonly SkillRow[];
  /** What is said without any. */
  emptyText: string;
  t: T;
}

const LOWEST = 1;

/** Skills somebody must have, each with the level it takes at least. */
export function RequiredSkillRows({ value, onChange, skills, emptyText, t }: RequiredSkillRowsProps) {
  const free = skills.filter(({ code }) => !value.some((one) => one.skill === code));
  const change = (index: number, values: Partial<RequiredSkill>) => onChange(replaceItem(value, index, { ...value[index], ...values }));
  return (
    <Flex vertical gap="small" align="stretch">
      {value.length === 0 && <Typography.Text type="secondary">{emptyText}</Typography.Text>}
      {value.map(({ skill, minLevel }, index) => {
        const named = (name: string) => t('Skill {{row}}: {{name}}', { row: index + 1, name });
        return (
          <Flex key={skill} gap="small" align="center" wrap>
            <Select
              aria-label={named(t('Skill'))}
              style={{ flex: '1 1 180px' }}
              showSearch
              optionFilterProp="label"
              value={skill}
              options={skills.filter(({ code }) => code === skill || free.some((one) => one.code === code)).map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(code: string) => change(index, { skill: code })}
            />
            <LevelSelect label={named(t('at least level'))} value={minLevel} onChange={(level) => change(index, { minLevel: level })} t={t} />
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('Remove skill {{row}}', { row: index + 1 })}
              onClick={() => onChange(removeItem(value, index))}
            />
          </Flex>
        );
      })}
      <Button
        style={{ alignSelf: 'start' }}
        icon={<PlusOutlined aria-hidden />}
        disabled={free.length === 0}
        onClick={() => onChange([...value, { skill: free[0].code, minLevel: LOWEST }])}
      >
        {t('Add a skill')}
      </Button>
    </Flex>
  );
}
