import type { Choice } from '@ticketing/plugin-tickets/forms';
import { Alert, Button, Flex, Form, Skeleton, Tabs, Tag, Typography, theme } from 'antd';
import React, { useEffect, useState } from 'react';
import type { ArticleApi } from '../articles/article-api';
import { STATE_LOOKS } from '../articles/article-words';
import type { T } from '../locale';
import { ARTICLE_CSS } from './article-css';
import { ArticleFields } from './ArticleFields';
import { ArticleText } from './ArticleText';
import { MoveButtons } from './MoveButtons';
import { useArticle } from './use-article';
import { Versions } from './Versions';
import { Writing } from './Writing';

export interface ArticleEditorProps {
  api: ArticleApi;
  /** Left out for a new one. */
  id?: string;
  /** Of a new article. */
  language: 'en' | 'zh';
  /** Whatever was changed is stored. */
  onChanged(): void;
  t: T;
}

/** An article: read, written, reviewed and published in one place. */
export function ArticleEditor({ api, id, language, onChanged, t }: ArticleEditorProps) {
  const edited = useArticle(api, id, language);
  const { standing, draft, setDraft, base, problem, isBusy, isDirty, isOvertaken } = edited;
  const [tab, setTab] = useState('write');
  const [categories, setCategories] = useState<readonly Choice[]>([]);
  const { token } = theme.useToken();
  useEffect(() => void api.categories().then(setCategories, () => undefined), [api]);

  if (id && !base) return problem ? <Alert type="error" showIcon role="alert" message={problem.message} /> : <Skeleton active />;
  const mayWrite = !base || standing?.may.write === true;
  const moves = standing?.may.moves ?? [];
  const done = async (work: Promise<unknown>) => {
    if (await work) onChanged();
  };
  const move = async (...step: Parameters<typeof edited.move>) => {
    const isMoved = await edited.move(...step);
    onChanged();
    return isMoved;
  };
  const tabs = [
    ...(mayWrite ? [{ key: 'write', label: t('Write'), children: <Writing api={api} draft={draft} onChange={setDraft} problem={problem} t={t} /> }] : []),
    ...(standing && !mayWrite ? [{ key: 'write', label: t('Read'), children: <ReadOnly title={draft.title} summary={draft.summary} html={standing.html} t={t} /> }] : []),
    ...(base ? [{
      key: 'versions', label: t('Versions'),
      children: <Versions api={api} articleId={String(base.id)} version={base.version} liveVersion={base.liveVersion} state={base.state} unsaved={isDirty ? draft : undefined} t={t} />,
    }] : []),
  ];
  return (
    <Form layout="vertical" component="section" aria-label={base?.articleNo ?? t('New article')}>
      <style>{ARTICLE_CSS}</style>
      <Flex justify="space-between" align="start" gap="middle" wrap style={{ marginBottom: token.margin }}>
        <div>
          <Typography.Text type="secondary">{base?.articleNo ?? t('New article')}</Typography.Text>
          <Typography.Title level={4} style={{ margin: 0 }}>{draft.title || '…'}</Typography.Title>
          {base && (
            <Flex gap="small" align="center" wrap style={{ marginTop: token.marginXXS }}>
              <Tag color={STATE_LOOKS[base.state].color}>{t(STATE_LOOKS[base.state].label)}</Tag>
              <Typography.Text type="secondary">{t('Version {{number}}', { number: base.version })}</Typography.Text>
              {base.liveVersion !== null && base.liveVersion !== base.version && (
                <Typography.Text type="secondary">{t('readers see version {{number}} until this one is published', { number: base.liveVersion })}</Typography.Text>
              )}
            </Flex>
          )}
        </div>
        <Flex gap="small" wrap>
          {mayWrite && (
            <Button loading={isBusy} disabled={base !== undefined && !isDirty} onClick={() => void done(edited.save())}>
              {t('Save')}
            </Button>
          )}
          <MoveButtons moves={base ? moves : []} isBusy={isBusy || isOvertaken} onMove={move} t={t} />
        </Flex>
      </Flex>
      <Flex vertical gap="small" style={{ marginBottom: token.margin }}>
        {base?.sentBackReason && base.state === 'draft' && <Alert type="warning" showIcon message={t('Sent back: {{reason}}', { reason: base.sentBackReason })} />}
        {isOvertaken || problem?.code === 'article.changedMeanwhile' ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            message={problem?.code === 'article.changedMeanwhile' ? problem.message : t('Somebody else has saved a newer version of this article.')}
            description={
              <Flex gap="small" wrap style={{ marginTop: token.marginXS }}>
                <Button size="small" onClick={() => void edited.keepMine().then(() => setTab('versions'))}>{t('Keep mine and compare')}</Button>
                <Button size="small" onClick={() => void edited.takeTheirs()}>{t('Take theirs')}</Button>
              </Flex>
            }
          />
        ) : (
          problem && !problem.field && <Alert type="error" showIcon closable role="alert" message={problem.message} onClose={edited.dismiss} />
        )}
      </Flex>
      <div className="ticketing-editor">
        <Tabs activeKey={tab} onChange={setTab} items={tabs} />
        <div style={{ paddingTop: token.padding }}>
          <ArticleFields api={api} id={base && String(base.id)} draft={draft} onChange={setDraft} standing={standing} categories={categories} problem={problem} isReadOnly={!mayWrite} t={t} />
        </div>
      </div>
    </Form>
  );
}

const ReadOnly = ({ title, summary, html, t }: { title: string; summary: string; html: string; t: T }) => (
  <article>
    <Typography.Title level={3}>{title}</Typography.Title>
    {summary && <Typography.Paragraph type="secondary">{summary}</Typography.Paragraph>}
    <ArticleText html={html} t={t} />
  </article>
);
