import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Typography } from 'antd';
import React from 'react';
import type { IneligibleAgent } from '../api/reason';
import type { T } from '../locale';
import { ineligibleWords } from '../words/ineligible-words';
import type { NameOfSkill } from '../words/reason-words';

export interface IneligibleListProps {
  agents: readonly IneligibleAgent[];
  nameOfSkill: NameOfSkill;
  t: T;
}

/** Who cannot take the ticket now, each with the reason. */
export function IneligibleList({ agents, nameOfSkill, t }: IneligibleListProps) {
  const now = useMinute();
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {agents.map((agent) => (
        <li key={agent.userId}>
          {agent.userName} <Typography.Text type="secondary">{ineligibleWords(agent, now, t, nameOfSkill)}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}
