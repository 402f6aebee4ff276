import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Field, moveItem, removeItem } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { PersonSelect, type FindPeople } from '../people/PersonSelect';
import type { MemberDraft } from './queue-draft';

export interface MemberListProps {
  members: readonly MemberDraft[];
  onChange(members: MemberDraft[]): void;
  findPeople: FindPeople;
  error?: string;
  t: T;
}

/** Who works in the queue. The order counts where members take turns or come in order. */
export function MemberList({ members, onChange, findPeople, error, t }: MemberListProps) {
  const { token } = theme.useToken();
  const add = (userId: string | null, name: string) => {
    if (userId && !members.some((member) => member.userId === userId)) onChange([...members, { userId, name }]);
  };
  return (
    <Field
      label={t('Members')}
      hint={t('The order counts for the ways "Round robin" and "In order". Whoever becomes a member gets an agent profile.')}
      error={error}
    >
      <Flex vertical gap={token.marginXXS}>
        <ol aria-label={t('Members')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {members.map(({ userId, name }, index) => (
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
                  onClick={() => onChange(moveItem(members, index, index - 1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined aria-hidden />}
                  aria-label={t('Move {{name}} down', { name })}
                  disabled={index === members.length - 1}
                  onClick={() => onChange(moveItem(members, index, index + 1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('Remove {{name}}', { name })}
                  onClick={() => onChange(removeItem(members, index))}
                />
              </Flex>
            </li>
          ))}
        </ol>
        <PersonSelect label={t('Add a member')} placeholder={t('Add a member')} value={null} onChange={add} find={findPeople} />
      </Flex>
    </Field>
  );
}
