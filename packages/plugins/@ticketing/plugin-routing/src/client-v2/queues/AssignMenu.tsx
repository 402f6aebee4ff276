import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space, type MenuProps } from 'antd';
import React from 'react';
import type { AgentLoad, WaitingTicket } from '../api/queue-view';
import type { T } from '../locale';
import { PresenceMark } from '../words/PresenceMark';

export interface AssignMenuProps {
  ticket: WaitingTicket;
  agents: readonly AgentLoad[];
  isBusy: boolean;
  onAssign(agent: AgentLoad): void;
  t: T;
}

/** "Assign to…": the same as a drag, without a mouse. */
export function AssignMenu({ ticket, agents, isBusy, onAssign, t }: AssignMenuProps) {
  const people: MenuProps['items'] = agents.map((agent) => ({
    key: agent.userId,
    label: (
      <Space size="small">
        {agent.name}
        <PresenceMark presence={agent.presence} t={t} />
        {t('{{open}} of {{capacity}} tickets open', { open: agent.open, capacity: agent.capacity })}
      </Space>
    ),
    onClick: () => onAssign(agent),
  }));
  const nobody = [{ key: 'nobody', disabled: true, label: t('Nobody is a member of this queue') }];
  return (
    <Dropdown trigger={['click']} disabled={isBusy} menu={{ items: people.length > 0 ? people : nobody }}>
      <Button size="small" loading={isBusy} aria-haspopup="menu" aria-label={t('Assign {{ticketNo}} to…', { ticketNo: ticket.ticketNo })}>
        {t('Assign to…')} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
