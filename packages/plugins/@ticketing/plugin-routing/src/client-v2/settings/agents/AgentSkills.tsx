import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { removeItem, replaceItem } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Select, Typography } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import type { SkillRow } from '../rows';
import { LevelSelect } from '../skills/LevelSelect';
import type { SkillDraft } from './agent-draft';

export interface AgentSkillsProps {
  value: readonly SkillDraft[];
  onChange(skills: SkillDraft[]): void;
  skills: readonly SkillRow[];
  t: T;
}

/** In the middle of the scale. */
const NEW_LEVEL = 3;

/** What somebody can do, and how well. */
export function AgentSkills({ value, onChange, skills, t }: AgentSkillsProps) {
  const free = skills.filter(({ id }) => !value.some(({ skillId }) => skillId === String(id)));
  const change = (index: number, values: Partial<SkillDraft>) => onChange(replaceItem(value, index, { ...value[index], ...values }));
  return (
    <Flex vertical gap="small" align="stretch">
      {skills.length === 0 && <Typography.Text type="secondary">{t('There are no skills yet: add some in the tab "Skills" first.')}</Typography.Text>}
      {value.map(({ skillId, level }, index) => {
        const named = (name: string) => t('Skill {{row}}: {{name}}', { row: index + 1, name });
        const offered = skills.filter(({ id }) => String(id) === skillId || free.some((one) => one.id === id));
        return (
          <Flex key={skillId} gap="small" align="center" wrap>
            <Select
              aria-label={named(t('Skill'))}
              style={{ flex: '1 1 180px' }}
              showSearch
              optionFilterProp="label"
              value={skillId}
              options={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={(id: string) => change(index, { skillId: id })}
            />
            <LevelSelect label={named(t('Level'))} value={level} onChange={(chosen) => change(index, { level: chosen })} t={t} />
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
        onClick={() => onChange([...value, { skillId: String(free[0].id), level: NEW_LEVEL }])}
      >
        {t('Add a skill')}
      </Button>
    </Flex>
  );
}
