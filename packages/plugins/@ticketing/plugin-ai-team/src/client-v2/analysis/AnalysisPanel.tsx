import { Moment, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Skeleton, Tag, Typography, theme } from 'antd';
import React, { useMemo } from 'react';
import type { Analysis } from '../api/ai-api';
import { bindT, type T } from '../locale';
import { RequestTranslation } from '../translation/RequestTranslation';
import { Retry } from '../words/Retry';
import { TierTag } from '../words/TierTag';
import { SENTIMENT_LOOK, URGENCY_LOOK } from './analysis-words';
import { ProposedCategory } from './ProposedCategory';
import { SimilarTickets } from './SimilarTickets';
import { SuggestedReply } from './SuggestedReply';
import { useAnalysis } from './use-analysis';

/** What AI makes of this ticket: proposals, which a person takes or corrects. */
export function AnalysisPanel(props: SlotProps) {
  const { ticket, workspace, client, reload, writeInReply, t: hostT } = props;
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const { answer, problem, busyWith, correct, analyse, read } = useAnalysis({ client, ticket, reload });
  const refused = problem !== undefined && <Retry problem={problem} onRetry={read} t={t} />;
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
          {analysis.reasoning && <Typography.Text type="secondary">{t('Why: {{reasoning}}', { reasoning: analysis.reasoning })}</Typography.Text>}
          <Impressions analysis={analysis} t={t} />
          <RequestTranslation ticket={ticket} answer={answer} client={client} t={t} />
          {analysis.suggestedReply && <SuggestedReply reply={analysis.suggestedReply} onUse={workspace.may?.reply ? writeInReply : undefined} t={t} />}
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
      <SimilarTickets props={props} t={t} />
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
    <Flex gap={token.marginXS} align="center">
      {tier && <TierTag tier={tier} t={t} />}
      {analysedAt && <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}><Moment at={analysedAt} /></Typography.Text>}
    </Flex>
  );
}
