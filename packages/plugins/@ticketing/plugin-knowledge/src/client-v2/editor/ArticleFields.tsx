import { Field, type Choice } from '@ticketing/plugin-tickets/forms';
import { Input, Radio, Select } from 'antd';
import React, { useId } from 'react';
import { ARTICLE_KINDS, AUDIENCES, LIMITS } from '../../domain';
import { AUDIENCE_LABELS, KIND_LABELS } from '../articles/article-words';
import type { T } from '../locale';
import type { ArticleDraft } from './article-draft';
import type { Problem } from './use-article';

/** Between a category and the one above it. */
export const PATH = ' / ';

export interface ArticleFieldsProps {
  draft: ArticleDraft;
  onChange(draft: ArticleDraft): void;
  categories: readonly Choice[];
  problem: Problem | undefined;
  isReadOnly: boolean;
  t: T;
}

/** What is said about an article beside its text. */
export function ArticleFields({ draft, onChange, categories, problem, isReadOnly, t }: ArticleFieldsProps) {
  const id = useId();
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <>
      <Field label={t('Who may read it')} error={errorOf('audience')} hint={draft.audience === 'public' ? t('Shown in the help centre once it is published.') : t('Never shown to customers.')}>
        <Radio.Group
          optionType="button"
          disabled={isReadOnly}
          aria-label={t('Who may read it')}
          value={draft.audience}
          onChange={({ target }) => onChange({ ...draft, audience: target.value as ArticleDraft['audience'] })}
          options={AUDIENCES.map((value) => ({ value, label: t(AUDIENCE_LABELS[value]) }))}
        />
      </Field>
      <Field label={t('Kind')} error={errorOf('kind')}>
        <Radio.Group
          optionType="button"
          disabled={isReadOnly}
          aria-label={t('Kind')}
          value={draft.kind}
          onChange={({ target }) => onChange({ ...draft, kind: target.value as ArticleDraft['kind'] })}
          options={ARTICLE_KINDS.map((value) => ({ value, label: t(KIND_LABELS[value]) }))}
        />
      </Field>
      <Field label={t('Language')} error={errorOf('language')}>
        <Radio.Group
          optionType="button"
          disabled={isReadOnly}
          aria-label={t('Language')}
          value={draft.language}
          onChange={({ target }) => onChange({ ...draft, language: target.value as ArticleDraft['language'] })}
          options={[{ value: 'en', label: 'English' }, { value: 'zh', label: '中文' }]}
        />
      </Field>
      <Field label={t('Category')} htmlFor={`${id}-category`} error={errorOf('categoryId')}>
        <Select
          id={`${id}-category`}
          allowClear
          showSearch
          optionFilterProp="label"
          disabled={isReadOnly}
          value={draft.categoryId ?? undefined}
          onChange={(categoryId?: string) => onChange({ ...draft, categoryId: categoryId ?? null })}
          options={categories.map(({ value, label }) => ({ value, label: label.split(PATH).map((title) => t(title)).join(PATH) }))}
        />
      </Field>
      <Field label={t('Keywords')} htmlFor={`${id}-keywords`} error={errorOf('keywords')} hint={t('Words customers use for it that do not stand in the text.')}>
        <Select
          id={`${id}-keywords`}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', '、', ';']}
          maxCount={LIMITS.keywords}
          disabled={isReadOnly}
          value={draft.keywords}
          onChange={(keywords: string[]) => onChange({ ...draft, keywords })}
        />
      </Field>
      <Field label={t('Look at it again by')} htmlFor={`${id}-review`} error={errorOf('reviewBy')}>
        <Input id={`${id}-review`} type="date" disabled={isReadOnly} value={draft.reviewBy ?? ''} onChange={({ target }) => onChange({ ...draft, reviewBy: target.value || null })} />
      </Field>
    </>
  );
}
