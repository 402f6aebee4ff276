import { FireOutlined } from '@ant-design/icons';
import { Flex, Tag, Typography, theme } from 'antd';
import React, { type ReactNode } from 'react';
import type { QueueView } from '../api/queue-view';
import type { T } from '../locale';
import { sinceWords } from '../words/duration-words';
import { ReadAloud } from '../words/ReadAloud';
import { STRATEGY_TITLES } from '../words/strategy-words';
import { AgentRow } from './AgentRow';

export interface QueueCardProps {
  queue: QueueView;
  isSelected: boolean;
  onSelect(): void;
  /** On a narrow screen only the selected queue shows its people. */
  showsAgents: boolean;
  isDragging: boolean;
  /** In ms. */
  now: number;
  t: T;
}

/** A queue at a glance: what waits, for how long, how urgent, and who works on it. */
export function QueueCard({ queue, isSelected, onSelect, showsAgents, isDragging, now, t }: QueueCardProps) {
  const { token } = theme.useToken();
  const { name, strategy, isEnabled, waiting, oldestQueuedAt, urgent, agents } = queue;
  return (
    <article
      aria-label={name}
      style={{
        background: token.colorBgContainer,
        border: `1px solid ${isSelected ? token.colorPrimary : token.colorBorderSecondary}`,
        boxShadow: isSelected ? `0 0 0 1px ${token.colorPrimary}` : undefined,
        borderRadius: token.borderRadiusLG,
        minWidth: 0,
      }}
    >
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={onSelect}
        style={{
          all: 'unset', boxSizing: 'border-box', display: 'block', width: '100%', cursor: 'pointer', padding: token.paddingSM,
          borderRadius: token.borderRadiusLG, outlineOffset: 2, outline: 'revert',
        }}
      >
        <Flex justify="space-between" align="center" gap={token.marginXS}>
          <Typography.Text strong ellipsis>
            {name}
          </Typography.Text>
          {isEnabled ? (
            <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM, whiteSpace: 'nowrap' }}>
              {t(STRATEGY_TITLES[strategy])}
            </Typography.Text>
          ) : (
            <Tag style={{ marginInlineEnd: 0 }}>{t('switched off')}</Tag>
          )}
        </Flex>
        <Flex gap={token.marginLG} style={{ marginTop: token.marginXS }} wrap>
          <Figure label={t('Waiting')}>{waiting}</Figure>
          <Figure label={t('Oldest')}>{oldestQueuedAt ? sinceWords(oldestQueuedAt, now, t) : '–'}</Figure>
          <Figure label={t('Urgent')} isLoud={urgent > 0}>
            {urgent > 0 && <FireOutlined aria-hidden />} {urgent}
          </Figure>
        </Flex>
      </button>
      {showsAgents && (
        <ul
          aria-label={t('People of {{queue}}', { queue: name })}
          style={{ listStyle: 'none', margin: 0, padding: `0 ${token.paddingXS}px ${token.paddingXS}px`, maxHeight: 320, overflowY: 'auto' }}
        >
          {agents.length === 0 && (
            <li style={{ padding: `0 ${token.paddingXXS}px` }}>
              <Typography.Text type="secondary">{t('Nobody is a member of this queue')}</Typography.Text>
            </li>
          )}
          {agents.map((agent) => (
            <AgentRow key={agent.userId} queueId={queue.id} agent={agent} isWanted={isDragging} t={t} />
          ))}
        </ul>
      )}
    </article>
  );
}

function Figure({ label, isLoud = false, children }: { label: string; isLoud?: boolean; children: ReactNode }) {
  const { token } = theme.useToken();
  return (
    <span style={{ display: 'inline-flex', flexDirection: 'column' }}>
      <span style={{ color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
        {label}
        <ReadAloud>: </ReadAloud>
      </span>
      <span style={{ fontSize: token.fontSizeLG, fontVariantNumeric: 'tabular-nums', color: isLoud ? token.colorError : undefined }}>{children}</span>
    </span>
  );
}
