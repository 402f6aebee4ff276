import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Flex, Popconfirm, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { languageWords } from '../../words/language-words';
import { LoadBar } from '../../words/LoadBar';
import { PRESENCE_TITLES } from '../../words/PresenceMark';
import { nameOfUser, type AgentRow, type SkillRow } from '../rows';

export interface AgentListProps {
  rows: readonly AgentRow[];
  skills: readonly SkillRow[];
  onEdit(row: AgentRow): void;
  onDelete(row: AgentRow): void;
  t: T;
}

/** The people who take part in routing, with what they have and can. */
export function AgentList({ rows, skills, onEdit, onDelete, t }: AgentListProps) {
  const { token } = theme.useToken();
  const nameOfSkill = (id: string | number) => skills.find((skill) => String(skill.id) === String(id))?.name ?? String(id);
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
      {rows.map((row) => {
        const name = nameOfUser(row.user) || String(row.userId);
        return (
          <li
            key={row.id}
            aria-label={name}
            style={{ padding: token.paddingSM, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadius, background: token.colorBgContainer }}
          >
            <Flex align="center" gap={token.marginSM} wrap>
              <div style={{ flex: '1 1 200px', minWidth: 0 }}>
                <Typography.Text strong>{name}</Typography.Text>{' '}
                <Typography.Text type="secondary">
                  {row.isEnabled === false ? t('takes no tickets at present') : t(PRESENCE_TITLES[row.availability ?? 'offline'])}
                </Typography.Text>
                <div>
                  {(row.skills ?? []).map(({ skillId, level }) => (
                    <Tag key={skillId}>{t('{{skill}} level {{level}}', { skill: nameOfSkill(skillId), level })}</Tag>
                  ))}
                  {(row.languages ?? []).map((language) => (
                    <Tag key={language}>{languageWords(language, t)}</Tag>
                  ))}
                </div>
              </div>
              <div style={{ flex: '0 1 180px' }}>
                <LoadBar open={row.openTickets ?? 0} capacity={row.capacity ?? 0} label={t('Open tickets of {{name}}', { name })} t={t} />
              </div>
              <Button icon={<EditOutlined aria-hidden />} aria-label={t('Edit {{name}}', { name })} onClick={() => onEdit(row)} />
              <Popconfirm
                title={t('Delete {{name}}?', { name })}
                description={t('Only the profile goes: the account and the assigned tickets stay.')}
                okText={t('Delete')}
                cancelText={t('Cancel')}
                onConfirm={() => onDelete(row)}
              >
                <Button danger icon={<DeleteOutlined aria-hidden />} aria-label={t('Delete {{name}}', { name })} />
              </Popconfirm>
            </Flex>
          </li>
        );
      })}
    </ul>
  );
}
