import { useMinute } from '@ticketing/plugin-tickets/client-v2';
import { Flex, Progress, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { WireReading } from '../api/explanation';
import { STATE_COLOURS, SlaStateIcon } from '../badge/SlaStateIcon';
import type { T } from '../locale';
import { workingTimeWords } from '../words/duration-words';
import { STATE_TITLES, TARGET_TITLES } from '../words/sla-words';
import { deadlineWords } from './deadline-words';

const FULL = 100;

/** One promise: how it stands, when it is due, how much of the promised time is used. */
export function TargetLine({ reading, t }: { reading: WireReading; t: T }) {
  const { token } = theme.useToken();
  const now = useMinute();
  const { target, state, targetMinutes, percent } = reading;
  const title = t(TARGET_TITLES[target]);
  const colour = { ok: token.colorSuccess, warning: token.colorWarning, breached: token.colorError }[state as string] ?? token.colorTextTertiary;
  return (
    <section aria-label={title}>
      <Flex justify="space-between" align="center" gap={token.marginXS}>
        <Typography.Text strong>{title}</Typography.Text>
        <Tag color={STATE_COLOURS[state]} icon={<SlaStateIcon state={state} />} style={{ marginInlineEnd: 0 }}>
          {t(STATE_TITLES[state])}
        </Tag>
      </Flex>
      <Typography.Text>{deadlineWords(reading, now, t)}</Typography.Text>
      <Flex align="center" gap={token.marginXS}>
        <Progress
          percent={Math.min(FULL, percent)}
          showInfo={false}
          size="small"
          strokeColor={colour}
          aria-label={t('Time used of {{target}}', { target: title })}
        />
        <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap', fontSize: token.fontSizeSM }}>
          {t('{{percent}} % of {{time}}', { percent, time: workingTimeWords(targetMinutes, t) })}
        </Typography.Text>
      </Flex>
    </section>
  );
}
