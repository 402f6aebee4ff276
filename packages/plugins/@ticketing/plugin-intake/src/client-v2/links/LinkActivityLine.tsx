import { LinkOutlined } from '@ant-design/icons';
import { Moment, type ActivityEntry, type TimelineEntry, type TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import { theme } from 'antd';
import React from 'react';
import { bindT } from '../locale';

const SENTENCES: Record<string, string> = {
  trackingLinkMade: '{{actor}} made a link for the customer',
  trackingLinksRevoked: '{{actor}} revoked the links of the customer ({{links}})',
};

export const isLinkEntry = (entry: TimelineEntry): entry is ActivityEntry => entry.kind === 'activity' && entry.type in SENTENCES;

/** That a customer's links were made or revoked, as quiet as its neighbours. */
export function LinkActivityLine({ entry, t: hostT }: TimelineEntryProps) {
  const { token } = theme.useToken();
  if (!isLinkEntry(entry)) return null;
  const t = bindT({ t: hostT });
  const words = t(SENTENCES[entry.type], { actor: entry.actor?.nickname ?? entry.actorName ?? t('The system'), links: entry.data?.links });
  return (
    <div style={{ display: 'flex', gap: token.marginXS, alignItems: 'baseline', paddingInline: token.paddingXS, fontSize: token.fontSizeSM, color: token.colorTextSecondary }}>
      <LinkOutlined aria-hidden />
      <span style={{ flex: 1, minWidth: 0 }}>{words}</span>
      <Moment at={entry.at} />
    </div>
  );
}
