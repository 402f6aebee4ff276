import { Moment, refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Tag, Typography, theme } from 'antd';
import React, { useEffect, useId, useState } from 'react';
import type { ArticleState } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { ArticleMoveMade } from '../articles/article-types';
import { MOVE_MADE_LOOKS } from '../articles/article-words';
import type { T } from '../locale';

export interface HistoryProps {
  api: Pick<ArticleApi, 'history'>;
  articleId: string;
  /** The state now; when it changes, the list is read again. */
  state: ArticleState;
  t: T;
}

const MOST_HEIGHT = 180;

/** Who sent an article to review, published and archived it, and when, the latest first. */
export function History({ api, articleId, state, t }: HistoryProps) {
  const { token } = theme.useToken();
  const titleId = useId();
  const [moves, setMoves] = useState<ArticleMoveMade[]>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    api.history(articleId).then(setMoves, (refused: unknown) => setError(refusalOf(refused).message));
  }, [api, articleId, state]);
  if (error) return <Alert type="error" showIcon role="alert" message={error} />;
  return (
    <section aria-labelledby={titleId}>
      <Typography.Title level={5} id={titleId} style={{ marginTop: 0 }}>{t('What became of it')}</Typography.Title>
      {moves?.length === 0 && <Typography.Text type="secondary">{t('It was not submitted or published yet.')}</Typography.Text>}
      <ol style={{ margin: 0, padding: 0, listStyle: 'none', maxHeight: MOST_HEIGHT, overflowY: 'auto' }}>
        {moves?.map(({ id, move, version, actorName, at, reason }) => (
          <li key={id} style={{ padding: `${token.paddingXXS}px 0` }}>
            <Tag color={MOVE_MADE_LOOKS[move].color}>{t(MOVE_MADE_LOOKS[move].label)}</Tag>
            {t('Version {{number}}', { number: version })} · {actorName ?? '–'} · <Moment at={at} style={{ color: token.colorTextSecondary }} />
            {reason && <div style={{ color: token.colorTextSecondary }}>{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
