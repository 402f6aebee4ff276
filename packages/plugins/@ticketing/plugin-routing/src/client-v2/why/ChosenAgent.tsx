import { UserOutlined } from '@ant-design/icons';
import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Typography, theme } from 'antd';
import React from 'react';
import type { Assignment } from '../api/explanation';
import type { T } from '../locale';
import { momentWords } from '../words/moment-words';
import { pointsWords } from '../words/points-words';
import type { NameOfSkill } from '../words/reason-words';
import { STRATEGY_TITLES } from '../words/strategy-words';
import { ReasonList } from './ReasonList';

/** How it came to him, with the moment. */
const KINDS: Record<Assignment['kind'], (at: string, t: T) => string> = {
  automatic: (at, t) => t('assigned automatically, {{at}}', { at }),
  manual: (at, t) => t('assigned by hand, {{at}}', { at }),
  overflow: (at, t) => t('came over because it waited too long, {{at}}', { at }),
  handover: (at, t) => t('handed over, {{at}}', { at }),
};

export interface ChosenAgentProps {
  assignment: Assignment;
  nameOfSkill: NameOfSkill;
  t: T;
}

/** Who has the ticket, how it came to him, and what spoke for him. */
export function ChosenAgent({ assignment, nameOfSkill, t }: ChosenAgentProps) {
  const { token } = theme.useToken();
  const now = useMinute();
  const { userName, at, kind, strategy, points, reasons, overrideReason } = assignment;
  return (
    <section aria-label={t('Assignment')}>
      <div>
        <UserOutlined aria-hidden /> <Typography.Text strong>{userName ?? t('somebody')}</Typography.Text>
      </div>
      <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
        {KINDS[kind](momentWords(at, now), t)}
        {kind === 'automatic' && strategy && ` · ${t(STRATEGY_TITLES[strategy])}`}
        {points !== null && points > 0 && ` · ${t('{{points}} points', { points: pointsWords(points) })}`}
      </Typography.Text>
      <ReasonList reasons={reasons} nameOfSkill={nameOfSkill} t={t} />
      {overrideReason && <Typography.Paragraph style={{ margin: 0 }}>{t('Given although full: {{reason}}', { reason: overrideReason })}</Typography.Paragraph>}
    </section>
  );
}
