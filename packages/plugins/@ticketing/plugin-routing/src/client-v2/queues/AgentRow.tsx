import { useDroppable } from '@dnd-kit/core';
import { Flex, Typography, theme } from 'antd';
import React from 'react';
import type { AgentLoad } from '../api/queue-view';
import type { T } from '../locale';
import { LoadBar } from '../words/LoadBar';
import { PresenceMark } from '../words/PresenceMark';
import type { DropPlace } from './dragging';

export interface AgentRowProps {
  queueId: string;
  agent: AgentLoad;
  /** A ticket is being dragged. */
  isWanted: boolean;
  t: T;
}

/** An agent of a queue: whether he is there and how much he has. A ticket dropped here is given to him. */
export function AgentRow({ queueId, agent, isWanted, t }: AgentRowProps) {
  const { token } = theme.useToken();
  const place: DropPlace = { agent };
  const { setNodeRef, isOver } = useDroppable({ id: `${queueId}/${agent.userId}`, data: place });
  return (
    <li
      ref={setNodeRef}
      aria-label={agent.name}
      style={{
        padding: `${token.paddingXXS}px ${token.paddingXS}px`,
        borderRadius: token.borderRadiusSM,
        outline: isWanted ? `1px ${isOver ? 'solid' : 'dashed'} ${isOver ? token.colorPrimary : token.colorBorder}` : 'none',
        background: isOver ? token.colorPrimaryBg : undefined,
      }}
    >
      <Flex justify="space-between" align="center" gap={token.marginXS}>
        <Typography.Text ellipsis={{ tooltip: agent.name }}>{agent.name}</Typography.Text>
        {agent.isEnabled ? (
          <PresenceMark presence={agent.presence} t={t} />
        ) : (
          <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
            {t('takes no tickets at present')}
          </Typography.Text>
        )}
      </Flex>
      <LoadBar open={agent.open} capacity={agent.capacity} label={t('Open tickets of {{name}}', { name: agent.name })} t={t} />
    </li>
  );
}
