import { Flex, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { Me } from '../api/me';
import type { T } from '../locale';
import { languageWords } from '../words/language-words';
import { LoadBar } from '../words/LoadBar';
import { Card } from './Card';

export interface CapacityCardProps {
  me: Pick<Me, 'open' | 'capacity' | 'openByPriority' | 'capacityByPriority' | 'skills' | 'languages'>;
  t: T;
}

/** How much I have and may have, and what I am asked for. */
export function CapacityCard({ me, t }: CapacityCardProps) {
  const { token } = theme.useToken();
  const { open, capacity, openByPriority, capacityByPriority, skills, languages } = me;
  const limited = Object.entries(capacityByPriority).filter((entry): entry is [string, number] => entry[1] !== null);
  return (
    <Card title={t('My capacity')}>
      <LoadBar open={open} capacity={capacity} label={t('My open tickets')} t={t} />
      {limited.map(([priority, limit]) => (
        <Flex key={priority} align="center" gap={token.marginXS}>
          <Typography.Text style={{ width: '3ch' }}>{priority}</Typography.Text>
          <div style={{ flex: 1 }}>
            <LoadBar open={openByPriority[priority] ?? 0} capacity={limit} label={t('My open tickets of {{priority}}', { priority })} t={t} />
          </div>
        </Flex>
      ))}
      <div style={{ marginTop: token.marginXS }}>
        {skills.map(({ code, name, level }) => (
          <Tag key={code}>{t('{{skill}} level {{level}}', { skill: name, level })}</Tag>
        ))}
        {languages.map((language) => (
          <Tag key={language}>{languageWords(language, t)}</Tag>
        ))}
      </div>
    </Card>
  );
}
