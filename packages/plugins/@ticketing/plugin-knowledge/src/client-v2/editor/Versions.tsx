import { Moment, refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Flex, Select, Skeleton } from 'antd';
import React, { useEffect, useState } from 'react';
import type { ArticleState } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { ArticleVersion } from '../articles/article-types';
import type { T } from '../locale';
import { draftOf, type ArticleDraft } from './article-draft';
import { Comparison } from './Comparison';
import { History } from './History';

export interface VersionsProps {
  api: Pick<ArticleApi, 'versions' | 'history'>;
  articleId: string;
  /** The version that is stored now; when it changes, the list is read again. */
  version: number;
  liveVersion: number | null;
  state: ArticleState;
  /** What is being written and not saved, to be compared as well. */
  unsaved?: ArticleDraft;
  t: T;
}

const UNSAVED = 0;

/** What became of an article, and its versions, two of them side by side. */
export function Versions({ api, articleId, version, liveVersion, state, unsaved, t }: VersionsProps) {
  const [versions, setVersions] = useState<ArticleVersion[]>();
  const [error, setError] = useState<string>();
  const [chosen, setChosen] = useState<[number, number]>();
  useEffect(() => {
    api.versions(articleId).then((all) => {
      setVersions(all);
      setChosen(undefined);
    }, (refused: unknown) => setError(refusalOf(refused).message));
  }, [api, articleId, version]);
  if (error) return <Alert type="error" showIcon role="alert" message={error} />;
  if (!versions) return <Skeleton active />;

  const numbers = [...(unsaved ? [UNSAVED] : []), ...versions.map((one) => one.version)];
  const [before, after] = chosen ?? [unsaved ? version : (numbers[1] ?? numbers[0]), numbers[0]];
  const nameOf = (number: number) => {
    if (number === UNSAVED) return t('What you are writing');
    return number === liveVersion ? t('Version {{number}}, published', { number }) : t('Version {{number}}', { number });
  };
  const textOf = (number: number) => {
    const found = versions.find((one) => one.version === number);
    return { name: nameOf(number), draft: number === UNSAVED && unsaved ? unsaved : draftOf(found as ArticleVersion) };
  };
  const options = numbers.map((number) => {
    const found = versions.find((one) => one.version === number);
    return { value: number, label: <Flex gap="small">{nameOf(number)}{found && <span>{found.authorName ?? '–'} · <Moment at={found.at} /></span>}</Flex> };
  });
  return (
    <Flex vertical gap="middle">
      <History api={api} articleId={articleId} state={state} t={t} />
      <Flex gap="middle" wrap>
        <Select aria-label={t('The earlier version')} style={{ minWidth: 300, flex: 1 }} value={before} options={options} onChange={(number: number) => setChosen([number, after])} />
        <Select aria-label={t('The later version')} style={{ minWidth: 300, flex: 1 }} value={after} options={options} onChange={(number: number) => setChosen([before, number])} />
      </Flex>
      <Comparison before={textOf(before)} after={textOf(after)} t={t} />
    </Flex>
  );
}
