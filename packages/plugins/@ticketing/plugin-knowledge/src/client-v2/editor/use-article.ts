import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { useCallback, useEffect, useState } from 'react';
import type { ArticleMove } from '../../domain';
import type { ArticleApi } from '../articles/article-api';
import type { Article, Standing } from '../articles/article-types';
import { changesOf, draftOf, newDraft, wasBeside, type ArticleDraft } from './article-draft';

/** How often an editor looks whether somebody else has saved. */
const LOOK_EVERY_MS = 15_000;

export interface Problem {
  message: string;
  code: string;
  /** The field of the form it lies in. */
  field?: string;
}

/** An article that is being read and written: what is stored, the draft, and whether the two have gone apart. */
export function useArticle(api: ArticleApi, id: string | undefined, language: ArticleDraft['language']) {
  const [standing, setStanding] = useState<Standing>();
  const [draft, setDraft] = useState<ArticleDraft>(() => newDraft(language));
  /** The version the draft stands on. */
  const [base, setBase] = useState<Article>();
  const [latestVersion, setLatestVersion] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  const read = useCallback(async (articleId: string, keepsDraft: boolean) => {
    const opened = await api.open(articleId);
    setStanding(opened);
    setBase(opened.article);
    setLatestVersion(opened.article.version);
    if (!keepsDraft) setDraft(draftOf(opened.article, opened.related));
  }, [api]);

  const attempt = useCallback(async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await work();
    } catch (error) {
      const { message, code, place } = refusalOf(error);
      setProblem({ message, code, field: typeof place.field === 'string' ? place.field : undefined });
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);

  useEffect(() => {
    if (id) void attempt(() => read(id, false));
  }, [id, read, attempt]);

  const openId = base ? String(base.id) : undefined;
  useEffect(() => {
    if (!openId) return undefined;
    const look = () => api.latestVersion(openId).then(setLatestVersion, () => undefined);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [api, openId]);

  const readDraft = base ? draftOf(base, standing?.related) : newDraft(language);
  const changes = changesOf(draft, readDraft);
  const isDirty = Object.keys(changes).length > 0;

  /** Answers the id of what is stored, also when there was nothing to save; undefined when it was refused. */
  const save = () => attempt(async () => {
    if (!base) {
      const created = await api.create({ ...draft, ownerId: draft.ownerId ?? undefined, reviewBy: changes.reviewBy ?? null });
      await read(String(created.id), false);
      return String(created.id);
    }
    if (isDirty) {
      await api.save(String(base.id), base.version, changes, wasBeside(changes, base, readDraft));
      await read(String(base.id), false);
    }
    return String(base.id);
  });

  return {
    standing, draft, setDraft, base, problem, dismiss: () => setProblem(undefined), isBusy, isDirty, save,
    /** Somebody else has saved since the draft was begun. */
    isOvertaken: base !== undefined && latestVersion !== undefined && latestVersion !== base.version,
    /** Saves what is written, then moves on. */
    move: async (move: ArticleMove, reason?: string) => {
      const saved = await save();
      if (!saved) return false;
      return (await attempt(async () => {
        const { article } = await api.open(saved);
        await api.move(saved, move, article.version, reason);
        await read(saved, false);
        return true;
      })) ?? false;
    },
    /** Takes what the other one has written. */
    takeTheirs: () => attempt(() => read(openId as string, false)),
    /** Keeps what is written here; the next save goes over theirs, knowingly. */
    keepMine: () => attempt(() => read(openId as string, true)),
  };
}

export type EditedArticle = ReturnType<typeof useArticle>;
