import { CalendarOutlined, FireOutlined, MailOutlined } from '@ant-design/icons';
import { Moment, type TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import { theme } from 'antd';
import React, { type ReactElement } from 'react';
import { bindT } from '../locale';
import { isSlaEntry, slaActivityWords } from './sla-activity';

const ICONS: Record<string, ReactElement> = { slaChanged: <CalendarOutlined />, slaAlert: <FireOutlined />, slaMailFailed: <MailOutlined /> };

/** An entry of the clocks in the history of a ticket, as quiet as its neighbours. */
export function SlaActivityLine({ entry, t: hostT }: TimelineEntryProps) {
  const { token } = theme.useToken();
  if (!isSlaEntry(entry)) return null;
  const { sentence, lines } = slaActivityWords(entry, bindT({ t: hostT }));
  return (
    <div
      style={{
        display: 'flex', gap: token.marginXS, alignItems: 'baseline', paddingInline: token.paddingXS,
        fontSize: token.fontSizeSM, color: token.colorTextSecondary,
      }}
    >
      <span aria-hidden>{ICONS[entry.type]}</span>
      <span style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {sentence}
        {lines.length > 0 && <span> · {lines.join(' · ')}</span>}
      </span>
      <Moment at={entry.at} />
    </div>
  );
}
