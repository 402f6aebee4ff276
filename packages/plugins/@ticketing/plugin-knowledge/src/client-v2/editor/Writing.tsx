import { Field } from '@ticketing/plugin-tickets/forms';
import { Input, Typography, theme } from 'antd';
import React, { useId } from 'react';
import { LIMITS } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { T } from '../locale';
import type { ArticleDraft } from './article-draft';
import { ArticleText } from './ArticleText';
import { TextWithImages } from './TextWithImages';
import type { Problem } from './use-article';
import { usePreview } from './use-preview';

export interface WritingProps {
  api: Pick<ArticleApi, 'preview' | 'uploadImage'>;
  draft: ArticleDraft;
  onChange(draft: ArticleDraft): void;
  problem: Problem | undefined;
  t: T;
}

/** Title, summary and text of an article, with what it will look like beside it. */
export function Writing({ api, draft, onChange, problem, t }: WritingProps) {
  const id = useId();
  const { token } = theme.useToken();
  const html = usePreview(api, draft.content, true);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <>
      <Field label={t('Title')} htmlFor={`${id}-title`} isRequired error={errorOf('title')}>
        <Input id={`${id}-title`} maxLength={LIMITS.title} value={draft.title} onChange={({ target }) => onChange({ ...draft, title: target.value })} />
      </Field>
      <Field label={t('Summary')} htmlFor={`${id}-summary`} error={errorOf('summary')} hint={t('One or two sentences, shown in search results.')}>
        <Input.TextArea id={`${id}-summary`} autoSize={{ minRows: 2, maxRows: 4 }} maxLength={LIMITS.summary} value={draft.summary} onChange={({ target }) => onChange({ ...draft, summary: target.value })} />
      </Field>
      <div className="ticketing-writing">
        <Field label={t('Text')} htmlFor={`${id}-content`} error={errorOf('content')} hint={t('Markdown: ## heading, **bold**, 1. step, - point, [words](address). Images can be pasted or dropped here.')}>
          <TextWithImages id={`${id}-content`} api={api} value={draft.content} onChange={(content) => onChange({ ...draft, content })} t={t} />
        </Field>
        <section aria-label={t('Preview')}>
          <Typography.Paragraph type="secondary" style={{ marginBottom: token.marginXS }}>
            {t('Preview')}
          </Typography.Paragraph>
          <div style={{ padding: token.padding, border: `1px solid ${token.colorBorderSecondary}`, borderRadius: token.borderRadiusLG }}>
            {draft.content.trim() ? <ArticleText html={html} t={t} /> : <Typography.Text type="secondary">{t('Nothing is written yet.')}</Typography.Text>}
          </div>
        </section>
      </div>
    </>
  );
}
