import { LoadingOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, theme } from 'antd';
import React, { type ReactNode } from 'react';
import type { T } from '../locale';
import { TierTag } from '../words/TierTag';
import { WHY_NOT_WORDS } from '../words/why-not-words';
import type { CitedArticle } from './draft-api';
import type { DraftingReply, DraftState } from './use-draft-reply';

/** How a draft goes, in a line below the composer: who wrote it, from which articles, or why there is none. */
export function DraftProgress({ drafting: { state, stop, takeOut }, t }: { drafting: DraftingReply; t: T }) {
  const { token } = theme.useToken();
  return (
    <div aria-live="polite" style={state.is === 'idle' ? undefined : { width: '100%' }}>
      {state.is !== 'idle' && (
        <Flex gap={token.marginXS} align="center" wrap>
          {toldOf(state, t)}
          {state.is === 'writing' && <Button size="small" onClick={stop}>{t('Stop')}</Button>}
          {takeOut && <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={takeOut}>{t('Take the draft out')}</Button>}
        </Flex>
      )}
    </div>
  );
}

function toldOf(state: Exclude<DraftState, { is: 'idle' }>, t: T): ReactNode {
  switch (state.is) {
    case 'writing':
      return (
        <Typography.Text type="secondary">
          <LoadingOutlined aria-hidden /> {state.isAgain ? t('The language model broke off; it is drafted once more …') : t('Writing a draft …')}
        </Typography.Text>
      );
    case 'written':
      return (
        <>
          <TierTag tier={state.tier} t={t} />
          <Typography.Text type="secondary">{state.articles.length > 0 ? fromArticles(state.articles, t) : t('Drafted without an article')}</Typography.Text>
        </>
      );
    case 'skipped':
      return <Typography.Text type="secondary">{t('No draft: {{why}}', { why: t(WHY_NOT_WORDS[state.because]) })}</Typography.Text>;
    case 'stopped':
      return <Typography.Text type="secondary">{t('Stopped. What was drafted so far stays.')}</Typography.Text>;
    case 'takenOver':
      return <Typography.Text type="secondary">{t('You wrote in the draft: it goes no further.')}</Typography.Text>;
    case 'brokenOff':
      return <Typography.Text type="warning">{t('The draft broke off. What came so far stays.')}</Typography.Text>;
    case 'refused':
      return <Typography.Text type="danger">{state.message}</Typography.Text>;
  }
}

const fromArticles = (articles: readonly CitedArticle[], t: T) =>
  t('Drafted from {{articles}}', { articles: articles.map(({ articleNo, title }) => `${articleNo} ${title}`).join(' · ') });
