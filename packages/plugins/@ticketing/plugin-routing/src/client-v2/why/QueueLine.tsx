import type { Ticket } from '@ticketing/plugin-tickets/client-v2';
import { Tag, Typography } from 'antd';
import React from 'react';
import type { Explanation } from '../api/explanation';
import type { T } from '../locale';
import { namesOfTicket, whyItHeld } from './finding-words';

export interface QueueLineProps extends Pick<Explanation, 'queue' | 'rule' | 'requiredSkills'> {
  ticket: Ticket;
  t: T;
}

/** Which queue it is in, which rule put it there and why, and what it asks of whoever works on it. */
export function QueueLine({ queue, rule, requiredSkills, ticket, t }: QueueLineProps) {
  if (!queue) return null;
  const leadsHere = rule?.queueId === queue.id;
  return (
    <div>
      <div>{t('Queue "{{name}}"', { name: queue.name })}</div>
      <Typography.Text type="secondary">
        {rule && leadsHere && t('because of the rule "{{name}}"', { name: rule.name })}
        {rule && !leadsHere && t('moved here; the rule "{{name}}" leads to another queue', { name: rule.name })}
        {!rule && t('no rule fits: it is the queue for all other tickets, or was chosen by hand')}
      </Typography.Text>
      {rule && leadsHere && rule.because.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {rule.because.map((finding, index) => (
            <li key={index}>
              <Typography.Text type="secondary">{whyItHeld(finding, namesOfTicket(ticket, t), t)}</Typography.Text>
            </li>
          ))}
        </ul>
      )}
      {requiredSkills.length > 0 && (
        <div>
          {t('Needs')}{' '}
          {requiredSkills.map(({ skill, name, minLevel }) => (
            <Tag key={skill}>{t('{{skill}} level {{level}}', { skill: name, level: minLevel })}</Tag>
          ))}
        </div>
      )}
    </div>
  );
}
