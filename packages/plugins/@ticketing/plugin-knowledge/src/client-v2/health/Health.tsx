import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Card, Empty, Flex, Progress, Skeleton, Typography, theme } from 'antd';
import React, { useEffect, useState, type ReactNode } from 'react';
import type { HealthMeasure, HealthReading } from '../../domain';
import type { T } from '../locale';
import type { HealthApi, KnowledgeHealth } from './health-api';

/** Title of each measure, and what it counts. */
const WORDS: Record<HealthMeasure, { title: string; says: string }> = {
  coverage: { title: 'Coverage', says: 'Solved tickets whose category has an article' },
  effectiveness: { title: 'Effectiveness', says: 'Votes that found an article helpful' },
  citation: { title: 'Citation', says: 'Solved tickets with an article in a reply' },
  freshness: { title: 'Freshness', says: 'Published articles somebody has looked at lately' },
};

/** How well the knowledge base does, and what to write or to look at next. */
export function Health({ api, t }: { api: HealthApi; t: T }) {
  const [health, setHealth] = useState<KnowledgeHealth>();
  const [error, setError] = useState<string>();
  const { token } = theme.useToken();
  useEffect(() => void api.read().then(setHealth, (refused: unknown) => setError(refusalOf(refused).message)), [api]);
  if (error) return <Alert type="error" showIcon role="alert" message={error} />;
  if (!health) return <Skeleton active />;
  const columns = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))', gap: token.margin };
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{t('Tickets of the last {{days}} days.', { days: health.days })}</Typography.Text>
      <div style={columns}>
        {health.readings.map((reading) => <Measure key={reading.measure} reading={reading} t={t} />)}
      </div>
      <div style={columns}>
        <List title={t('Topics without an article')} emptyText={t('Every topic of the last weeks has an article.')} lines={health.gaps.map(({ code, title, tickets }) => ({ key: code, text: t(title), more: t('{{number}} tickets', { number: tickets }) }))} />
        <List title={t('To look at again')} emptyText={t('All articles are fresh.')} lines={health.stale.map(({ id, articleNo, title }) => ({ key: id, text: title, more: articleNo }))} />
        <List
          title={t('Of little help')}
          emptyText={t('No article was found of more harm than help.')}
          lines={health.unhelpful.map(({ id, articleNo, title, helpfulCount, unhelpfulCount }) => ({ key: id, text: title, more: `${articleNo} · +${helpfulCount} −${unhelpfulCount}` }))}
        />
      </div>
    </Flex>
  );
}

function Measure({ reading: { measure, part, whole, percent, goal, isMet }, t }: { reading: HealthReading; t: T }) {
  const { token } = theme.useToken();
  const color = isMet ? token.colorSuccess : token.colorWarning;
  return (
    <Card size="small" title={t(WORDS[measure].title)} role="group" aria-label={t(WORDS[measure].title)}>
      <Typography.Title level={3} style={{ margin: 0, color: percent === null ? token.colorTextSecondary : undefined }}>{percent === null ? '–' : `${percent} %`}</Typography.Title>
      <Progress percent={percent ?? 0} showInfo={false} strokeColor={color} size="small" aria-hidden />
      <Typography.Text type={isMet || percent === null ? 'secondary' : 'warning'}>
        {percent === null ? t('Nothing to count yet') : t('{{part}} of {{whole}}', { part, whole })} · {t('goal: more than {{goal}} %', { goal })}
      </Typography.Text>
      <Typography.Paragraph type="secondary" style={{ margin: `${token.marginXS}px 0 0` }}>{t(WORDS[measure].says)}</Typography.Paragraph>
    </Card>
  );
}

interface Line {
  key: string;
  text: string;
  more: ReactNode;
}

const List = ({ title, emptyText, lines }: { title: string; emptyText: string; lines: readonly Line[] }) => (
  <Card size="small" title={title}>
    {lines.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} imageStyle={{ height: 32 }} description={emptyText} />}
    {lines.map(({ key, text, more }) => (
      <Flex key={key} justify="space-between" gap="small">
        <Typography.Text ellipsis={{ tooltip: text }}>{text}</Typography.Text>
        <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>{more}</Typography.Text>
      </Flex>
    ))}
  </Card>
);
