import { Flex, Typography } from 'antd';
import React from 'react';
import type { Me } from '../api/me';
import type { T } from '../locale';
import { Card } from './Card';

/** The queues I work on, and how much waits in each. */
export function MyQueues({ queues, t }: { queues: Me['queues']; t: T }) {
  return (
    <Card title={t('My queues')}>
      {queues.length === 0 && <Typography.Text type="secondary">{t('You are a member of no queue')}</Typography.Text>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {queues.map(({ id, name, waiting }) => (
          <li key={id}>
            <Flex justify="space-between">
              <span>{name}</span>
              <Typography.Text type={waiting > 0 ? undefined : 'secondary'}>{t('{{number}} waiting', { number: waiting })}</Typography.Text>
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}
