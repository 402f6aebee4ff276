import { Button, Flex, Tag, Typography, theme } from 'antd';
import React from 'react';
import { AUDIENCE_LABELS } from '../articles/article-words';
import type { T } from '../locale';
import type { FittingArticle } from './knowledge-api';

export interface ArticleLineProps {
  article: FittingArticle;
  canInsert: boolean;
  onRead(): void;
  onInsert(): void;
  t: T;
}

/** One article that fits a ticket. */
export function ArticleLine({ article, canInsert, onRead, onInsert, t }: ArticleLineProps) {
  const { token } = theme.useToken();
  const isInternal = article.audience === 'internal';
  return (
    <div>
      <Typography.Link onClick={onRead} role="button" tabIndex={0} onKeyDown={({ key }) => key === 'Enter' && onRead()}>
        {article.title}
      </Typography.Link>
      <Flex gap={token.marginXXS} align="center" wrap>
        <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>{article.articleNo}</Typography.Text>
        {isInternal && <Tag color="orange">{t(AUDIENCE_LABELS.internal)}</Tag>}
        {article.isUsed && <Tag color="green">{t('In the reply')}</Tag>}
        {canInsert && !isInternal && (
          <Button size="small" type="link" style={{ paddingInline: 0 }} onClick={onInsert}>{t('Insert into reply')}</Button>
        )}
      </Flex>
    </div>
  );
}
