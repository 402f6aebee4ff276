import { HourglassOutlined } from '@ant-design/icons';
import { Moment, type TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import { theme } from 'antd';
import React from 'react';
import { bindT } from '../locale';
import { isRoutingEntry, routingSentence } from './routing-activity';

/** An entry of routing in the history of a ticket, as quiet as its neighbours. */
export function RoutingActivityLine({ entry, t: hostT }: TimelineEntryProps) {
  const { token } = theme.useToken();
  if (!isRoutingEntry(entry)) return null;
  return (
    <div
      style={{
        display: 'flex', gap: token.marginXS, alignItems: 'baseline', paddingInline: token.paddingXS,
        fontSize: token.fontSizeSM, color: token.colorTextSecondary,
      }}
    >
      <HourglassOutlined aria-hidden />
      <span style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{routingSentence(entry, bindT({ t: hostT }))}</span>
      <Moment at={entry.at} />
    </div>
  );
}
