import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Alert, Radio, Space, Spin, Typography, theme } from 'antd';
import React from 'react';
import { AVAILABILITIES, type Availability } from '../../domain';
import type { Me } from '../api/me';
import { tExpr, type T } from '../locale';
import { momentWords } from '../words/moment-words';
import { PRESENCE_TITLES, PresenceMark } from '../words/PresenceMark';
import { Card } from './Card';

/** What a choice means for tickets. */
const SENTENCES: Record<Availability, string> = {
  online: tExpr('New tickets are assigned to you.'),
  away: tExpr('No new tickets for now; yours stay with you.'),
  offline: tExpr('No new tickets until you come back.'),
};

export interface AvailabilityCardProps {
  me: Pick<Me, 'availability' | 'presence' | 'absentUntil'>;
  isBusy: boolean;
  error?: string;
  onChoose(availability: Availability): void;
  t: T;
}

/** The switch: may I be given tickets? */
export function AvailabilityCard({ me, isBusy, error, onChoose, t }: AvailabilityCardProps) {
  const { token } = theme.useToken();
  const now = useMinute();
  const { availability, presence, absentUntil } = me;
  return (
    <Card title={t('My availability')} extra={<PresenceMark presence={presence} t={t} />}>
      <Spin spinning={isBusy} delay={300}>
        <div role="radiogroup" aria-label={t('Availability')}>
          <Radio.Group
            size="large"
            optionType="button"
            buttonStyle="solid"
            value={availability}
            options={AVAILABILITIES.map((value) => ({ value, label: t(PRESENCE_TITLES[value]) }))}
            onChange={(event) => onChoose(event.target.value as Availability)}
          />
        </div>
      </Spin>
      <Space direction="vertical" size={token.marginXXS} style={{ marginTop: token.marginXS }}>
        <Typography.Text>{t(SENTENCES[availability])}</Typography.Text>
        {availability === 'online' && (
          <Typography.Text type="secondary">{t('This browser keeps you online as long as a page of the desk is open in it.')}</Typography.Text>
        )}
        {presence === 'absent' && (
          <Typography.Text type="warning">
            {absentUntil ? t('You are absent until {{at}}: no new tickets.', { at: momentWords(absentUntil, now) }) : t('You are absent: no new tickets.')}
          </Typography.Text>
        )}
      </Space>
      {error && <Alert type="error" showIcon role="alert" message={error} />}
    </Card>
  );
}
