import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Empty, Flex, Input, Modal, Skeleton, Typography, theme } from 'antd';
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { ARTICLE_CSS } from '../editor/article-css';
import { ArticleText } from '../editor/ArticleText';
import { bindT } from '../locale';
import { ArticleLine } from './ArticleLine';
import { knowledgeApi, type FittingArticle, type TicketKnowledge } from './knowledge-api';

const TYPING_PAUSE_MS = 300;

/** Articles that fit this ticket: to read, to put into the reply, to say whether they help; and to write the one that is missing. */
export function KnowledgePanel({ ticket, workspace, client, writeInReply, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const api = useMemo(() => knowledgeApi(client, ticket.id), [client, ticket.id]);
  const [q, setQ] = useState('');
  const [knowledge, setKnowledge] = useState<TicketKnowledge>();
  const [reading, setReading] = useState<{ article: FittingArticle; html: string }>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(refusalOf(error).message);
    }
  }, []);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => void attempt(async () => {
      const answer = await api.fitting(q.trim());
      if (isCurrent) setKnowledge(answer);
    }), q ? TYPING_PAUSE_MS : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, q, attempt]);

  const insert = (article: FittingArticle) => attempt(async () => {
    const { title, href } = await api.use(article.id);
    writeInReply(`${title}\n${new URL(href, window.location.origin).href}`);
    setKnowledge((known) => known && { ...known, articles: known.articles.map((one) => (one.id === article.id ? { ...one, isUsed: true } : one)) });
  });
  const start = () => attempt(async () => {
    setBusy(true);
    try {
      const { id, articleNo, title } = await api.start();
      setKnowledge((known) => known && { ...known, begun: { id: String(id), articleNo, title }, solvedOften: null });
    } finally {
      setBusy(false);
    }
  });
  if (!knowledge) return problem ? <Alert type="error" showIcon role="alert" message={problem} /> : <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <Flex vertical gap={token.marginXS}>
      {problem && <Alert type="error" showIcon role="alert" message={problem} />}
      <Input.Search allowClear size="small" placeholder={t('Search the knowledge base')} aria-label={t('Search the knowledge base')} value={q} onChange={({ target }) => setQ(target.value)} />
      {knowledge.articles.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} imageStyle={{ height: 32 }} description={t('No article fits.')} />}
      {knowledge.articles.map((article) => (
        <ArticleLine
          key={article.id}
          article={article}
          canInsert={workspace.may.reply}
          onRead={() => void attempt(async () => setReading({ article, html: await api.read(article.id) }))}
          onInsert={() => void insert(article)}
          t={t}
        />
      ))}
      {knowledge.begun && (
        <Typography.Text type="secondary">{t('Article from this ticket: {{articleNo}} {{title}}', { ...knowledge.begun })}</Typography.Text>
      )}
      {knowledge.mayWrite && !knowledge.begun && (
        <Flex vertical gap={token.marginXXS}>
          {knowledge.solvedOften !== null && <Typography.Text type="warning">{t('The same was solved {{number}} times without an article.', { number: knowledge.solvedOften })}</Typography.Text>}
          <Button size="small" loading={isBusy} onClick={() => void start()} style={{ alignSelf: 'start' }}>{t('Write an article from this ticket')}</Button>
        </Flex>
      )}
      <Modal
        open={reading !== undefined}
        title={reading && `${reading.article.articleNo} ${reading.article.title}`}
        width={720}
        onCancel={() => setReading(undefined)}
        footer={reading && (
          <Flex gap="small" justify="end" wrap>
            <Button onClick={() => void attempt(async () => void (await api.vote(reading.article.id, true)))}>{t('Helpful')}</Button>
            <Button onClick={() => void attempt(async () => void (await api.vote(reading.article.id, false)))}>{t('Not helpful')}</Button>
            {workspace.may.reply && reading.article.audience === 'public' && (
              <Button type="primary" onClick={() => void insert(reading.article).then(() => setReading(undefined))}>{t('Insert into reply')}</Button>
            )}
          </Flex>
        )}
      >
        <style>{ARTICLE_CSS}</style>
        {reading && <ArticleText html={reading.html} t={t} />}
      </Modal>
    </Flex>
  );
}
