import { Field, type Choice } from '@ticketing/plugin-tickets/forms';
import { Input, Radio, Select } from 'antd';
import React, { useCallback, useId } from 'react';
import { ARTICLE_KINDS, AUDIENCES, LIMITS } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { RelatedArticle, Standing } from '../articles/article-types';
import { AUDIENCE_LABELS, KIND_LABELS } from '../articles/article-words';
import type { T } from '../locale';
import type { ArticleDraft } from './article-draft';
import { ChosenBySearch } from './ChosenBySearch';
import type { Problem } from './use-article';

/** Between a category and the one above it. */
export const PATH = ' / ';

export interface ArticleFieldsProps {
  api: Pick<ArticleApi, 'people' | 'articlesLike'>;
  /** Left out for a new one. */
  id?: string;
  standing: Pick<Standing, 'owner' | 'related'> | undefined;
  draft: ArticleDraft;
  onChange(draft: ArticleDraft): void;
  categories: readonly Choice[];
  problem: Problem | undefined;
  isReadOnly: boolean;
  t: T;
}

/** What is said about an article beside its text. */
export function ArticleFields({ api, id: articleId, standing, draft, onChange, categories, problem, isReadOnly, t }: ArticleFieldsProps) {
  const id = useId();
  const { owner, related = [] } = standing ?? {};
  const labelOf = useCallback(({ id: value, articleNo, title, audience, isPublished }: RelatedArticle) => {
    const why = [...(isPublished ? [] : [t('not published')]), ...(audience === 'internal' ? [t(AUDIENCE_LABELS.internal)] : [])];
    return { value: String(value), label: `${articleNo} ${title}${why.length ? ` (${why.join(', ')})` : ''}` };
  }, [t]);
  const findArticles = useCallback(async (search: string) => (await api.articlesLike(search)).filter((found) => String(found.id) !== articleId).map(labelOf), [api, articleId, labelOf]);
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
      <Field label={t('Related articles')} htmlFor={`${id}-related`} error={errorOf('related')} hint={t('Shown below it in the help centre, as far as they are published for customers.')}>
        <ChosenBySearch
          id={`${id}-related`}
          mode="multiple"
          most={LIMITS.related}
          isReadOnly={isReadOnly}
          value={draft.related}
          known={related.map(labelOf)}
          find={findArticles}
          onChange={(ids) => onChange({ ...draft, related: ids })}
        />
      </Field>
      <Field label={t('Owner')} htmlFor={`${id}-owner`} error={errorOf('ownerId')} hint={t('Who keeps it right.')}>
        <ChosenBySearch
          id={`${id}-owner`}
          placeholder={articleId ? undefined : t('You')}
          isReadOnly={isReadOnly}
          value={draft.ownerId ? [draft.ownerId] : []}
          known={owner ? [{ value: owner.id, label: owner.name ?? owner.id }] : []}
          find={api.people}
          onChange={([ownerId]) => onChange({ ...draft, ownerId: ownerId ?? null })}
        />
      </Field>
      <Field label={t('Look at it again by')} htmlFor={`${id}-review`} error={errorOf('reviewBy')}>
        <Input id={`${id}-review`} type="date" disabled={isReadOnly} value={draft.reviewBy ?? ''} onChange={({ target }) => onChange({ ...draft, reviewBy: target.value || null })} />
      </Field>
    </>
  );
}
