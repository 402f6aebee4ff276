import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Field, moveItem, removeItem, type Choice } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Select, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';

export interface MemberListProps {
  memberIds: readonly string[];
  onChange(memberIds: string[]): void;
  /** Everybody with a profile. */
  agents: readonly Choice[];
  error?: string;
  t: T;
}

/** Who works in the queue. The order counts where members take turns or come in order. */
export function MemberList({ memberIds, onChange, agents, error, t }: MemberListProps) {
  const { token } = theme.useToken();
  const nameOf = (userId: string) => agents.find(({ value }) => value === userId)?.label ?? t('somebody without a profile');
  const others = agents.filter(({ value }) => !memberIds.includes(value));
  return (
    <Field
      label={t('Members')}
      hint={agents.length === 0 ? t('Nobody has an agent profile yet: add people in the tab "Agents" first.') : t('The order counts for the ways "Round robin" and "In order".')}
      error={error}
    >
      <Flex vertical gap={token.marginXXS}>
        <ol aria-label={t('Members')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {memberIds.map((userId, index) => {
            const name = nameOf(userId);
            return (
              <li key={userId} aria-label={name}>
                <Flex align="center" gap={token.marginXXS}>
                  <Typography.Text type="secondary">{index + 1}.</Typography.Text>
                  <span style={{ flex: 1 }}>{name}</span>
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined aria-hidden />}
                    aria-label={t('Move {{name}} up', { name })}
                    disabled={index === 0}
                    onClick={() => onChange(moveItem(memberIds, index, index - 1))}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined aria-hidden />}
                    aria-label={t('Move {{name}} down', { name })}
                    disabled={index === memberIds.length - 1}
                    onClick={() => onChange(moveItem(memberIds, index, index + 1))}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('Remove {{name}}', { name })}
                    onClick={() => onChange(removeItem(memberIds, index))}
                  />
                </Flex>
              </li>
            );
          })}
        </ol>
        <Select
          aria-label={t('Add a member')}
          placeholder={t('Add a member')}
          showSearch
          optionFilterProp="label"
          value={null}
          options={[...others]}
          onChange={(userId: string | null) => userId && onChange([...memberIds, userId])}
        />
      </Flex>
    </Field>
  );
}
