import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Card, Flex, Segmented, Skeleton, Table, Typography, theme } from 'antd';
import React, { useCallback, useEffect, useState } from 'react';
import type { T } from '../locale';
import { TASK_NAMES } from '../settings/task-words';
import { moneyWords } from '../words/money-words';
import { Retry } from '../words/Retry';
import { TierTag } from '../words/TierTag';
import type { AiReportAnswer, AiReportApi, TierUse } from './report-api';
import { Tile } from './Tile';

const PERIODS = [7, 30, 90];

/** What AI was worth, and what it cost: every number with how it comes about. */
export function AiReport({ api, t }: { api: AiReportApi; t: T }) {
  const { token } = theme.useToken();
  const [days, setDays] = useState(30);
  const [report, setReport] = useState<AiReportAnswer>();
  const [problem, setProblem] = useState<string>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setProblem(undefined);
    api.read(days).then((answer) => isWanted && setReport(answer), (refused: unknown) => isWanted && setProblem(refusalOf(refused).message));
    return () => {
      isWanted = false;
    };
  }, [api, days, round]);
  const retry = useCallback(() => setRound((last) => last + 1), []);
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Segmented<number> aria-label={t('Period')} value={days} onChange={setDays} options={PERIODS.map((value) => ({ value, label: t('{{days}} days', { days: value }) }))} />
        {report && <Typography.Text type="secondary">{t('{{number}} tickets were read by AI.', { number: report.tickets })}</Typography.Text>}
      </Flex>
      {problem && <Retry problem={problem} onRetry={retry} t={t} />}
      {!report && !problem && <Skeleton active />}
      {report && (
        <>
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))', gap: token.margin }}>
            <Tiles report={report} t={t} />
          </div>
          <SavedTime report={report} t={t} />
          <TierUses report={report} t={t} />
        </>
      )}
    </Flex>
  );
}

/** What saved time, in words. */
const SAVED_WORDS: Readonly<Record<AiReportAnswer['formula'][number]['what'], string>> = {
  agreed: 'Categories people left or chose themselves',
  draftsUsed: 'Drafts after which a reply was sent',
  translations: 'Translations',
  autoResolved: 'Tickets solved by an automatic reply alone',
};

const percentOf = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);
const hoursWords = (minutes: number, t: T) => (minutes < 120 ? t('{{minutes}} min', { minutes: Math.round(minutes) }) : t('{{hours}} h', { hours: Math.round(minutes / 6) / 10 }));

function Tiles({ report, t }: { report: AiReportAnswer; t: T }) {
  const { tickets, categorised, agreed, disagreed, agreedShare, drafts, autoReplies, minutesSaved, spent, currency } = report;
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  return (
    <>
      <Tile title={t('Category told')} value={percentOf(share(categorised, tickets))} says={t('{{part}} of {{whole}} tickets got a category AI was sure of', { part: categorised, whole: tickets })} />
      <Tile title={t('People agreed')} value={percentOf(agreedShare)} says={t('{{part}} of {{whole}} sure categories are what people chose', { part: agreed, whole: agreed + disagreed })} />
      <Tile title={t('Time saved')} value={hoursWords(minutesSaved, t)} says={t('An estimate; how it comes about is below.')} />
      <Tile title={t('Drafts used')} value={percentOf(share(drafts.used, drafts.asked))} says={t('{{part}} of {{whole}} drafts were sent', { part: drafts.used, whole: drafts.asked })} />
      <Tile title={t('Solved by an automatic reply')} value={percentOf(autoReplies.share)} says={t('{{part}} of {{whole}} tickets with an automatic reply', { part: autoReplies.resolved, whole: autoReplies.sent })} />
      <Tile title={t('Spent')} value={moneyWords(spent, currency)} says={t('Tokens of the language model at the prices of the settings')} />
    </>
  );
}

function SavedTime({ report: { formula, minutesSaved }, t }: { report: AiReportAnswer; t: T }) {
  return (
    <Card size="small" title={t('How the time saved comes about')}>
      <Table
        size="small"
        rowKey="what"
        pagination={false}
        dataSource={formula}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('What'), dataIndex: 'what', render: (what: keyof typeof SAVED_WORDS) => t(SAVED_WORDS[what]) },
          { title: t('How often'), dataIndex: 'count', align: 'right' },
          { title: t('Minutes each'), dataIndex: 'minutesEach', align: 'right' },
          { title: t('Minutes'), dataIndex: 'minutes', align: 'right', render: (minutes: number) => Math.round(minutes * 10) / 10 },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={3}><Typography.Text strong>{t('Together')}</Typography.Text></Table.Summary.Cell>
            <Table.Summary.Cell index={3} align="right"><Typography.Text strong>{Math.round(minutesSaved * 10) / 10}</Typography.Text></Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
    </Card>
  );
}

function TierUses({ report: { tiers, currency }, t }: { report: AiReportAnswer; t: T }) {
  const names: Readonly<Record<string, string>> = TASK_NAMES;
  return (
    <Card size="small" title={t('Who did what')}>
      <Table<TierUse>
        size="small"
        rowKey={({ task, tier }) => `${task} ${tier}`}
        pagination={false}
        dataSource={tiers}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('Nothing to count yet') }}
        columns={[
          { title: t('Task'), dataIndex: 'task', render: (task: string) => t(names[task] ?? task) },
          { title: t('Told by'), dataIndex: 'tier', render: (tier: string) => <TierTag tier={tier} t={t} /> },
          { title: t('Runs'), dataIndex: 'runs', align: 'right' },
          { title: t('Failed'), dataIndex: 'failed', align: 'right' },
          { title: t('Usual time'), dataIndex: 'medianMs', align: 'right', render: (ms: number | null) => (ms === null ? '–' : t('{{ms}} ms', { ms: Math.round(ms) })) },
          { title: t('Tokens read'), dataIndex: 'inputTokens', align: 'right' },
          { title: t('Tokens written'), dataIndex: 'outputTokens', align: 'right' },
          { title: t('Cost'), dataIndex: 'cost', align: 'right', render: (cost: number) => moneyWords(cost, currency) },
        ]}
      />
    </Card>
  );
}
