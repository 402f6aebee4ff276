import { Moment, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Alert, Button, Flex, Skeleton, Tag, Typography, theme } from 'antd';
import React, { useMemo } from 'react';
import type { Analysis } from '../api/ai-api';
import { bindT, type T } from '../locale';
import { SENTIMENT_LOOK, TIER_NAMES, URGENCY_LOOK } from './analysis-words';
import { ProposedCategory } from './ProposedCategory';
import { useAnalysis } from './use-analysis';

/** What AI makes of this ticket: proposals, which a person takes or corrects. */
export function AnalysisPanel({ ticket, client, reload, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const { answer, problem, busyWith, correct, analyse } = useAnalysis({ client, ticket, reload });
  const refused = problem !== undefined && <Alert type="error" showIcon role="alert" message={problem} />;
  if (!answer) return refused || <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { analysis, categories, mayCorrect } = answer;
  return (
    <Flex vertical gap={token.marginXS}>
      {refused}
      {analysis ? (
        <>
          {analysis.summary && <Typography.Paragraph style={{ margin: 0, whiteSpace: 'pre-line' }}>{analysis.summary}</Typography.Paragraph>}
          <ProposedCategory
            analysis={analysis}
            own={ticket.category}
            categories={categories}
            mayCorrect={mayCorrect}
            isBusy={busyWith === 'correct'}
            onCorrect={(code) => void correct(code)}
            t={t}
          />
          <Impressions analysis={analysis} t={t} />
        </>
      ) : (
        <Typography.Text type="secondary">{t('Not analysed yet')}</Typography.Text>
      )}
      <Flex justify="space-between" align="center" gap={token.marginXXS} wrap>
        {analysis && <Source analysis={analysis} t={t} />}
        {mayCorrect && (
          <Button size="small" loading={busyWith === 'analyse'} onClick={() => void analyse()}>
            {analysis ? t('Analyse again') : t('Analyse now')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

/** How the customer sounds, and what the ticket is about. */
function Impressions({ analysis: { sentiment, urgency, keywords }, t }: { analysis: Analysis; t: T }) {
  const { token } = theme.useToken();
  const looks = [...(sentiment ? [SENTIMENT_LOOK[sentiment]] : []), ...(urgency ? [URGENCY_LOOK[urgency]] : [])];
  return (
    <>
      {looks.length > 0 && (
        <Flex gap={token.marginXXS} wrap>
          {looks.map(({ words, color }) => (
            <Tag key={words} color={color} style={{ marginInlineEnd: 0 }}>{t(words)}</Tag>
          ))}
        </Flex>
      )}
      {keywords.length > 0 && (
        <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>{t('Keywords: {{words}}', { words: keywords.join(' · ') })}</Typography.Text>
      )}
    </>
  );
}

/** Who answered, and when. */
function Source({ analysis: { tier, analysedAt }, t }: { analysis: Analysis; t: T }) {
  const { token } = theme.useToken();
  return (
    <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
      {tier && t(TIER_NAMES[tier])}
      {tier && analysedAt && ' · '}
      {analysedAt && <Moment at={analysedAt} />}
    </Typography.Text>
  );
}
