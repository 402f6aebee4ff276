import { accept, refuse, type Decision } from '@ticketing/plugin-tickets/domain';
import { ARTICLE_KINDS, ARTICLE_LANGUAGES, AUDIENCES, LIMITS } from './article';

const CHOICES: Record<string, readonly string[]> = { language: ARTICLE_LANGUAGES, audience: AUDIENCES, kind: ARTICLE_KINDS };

/**
 * Reads what people wrote of an article; only what is there. Refuses article.inputInvalid for a value of another kind, article.tooLong,
 * article.titleMissing for an empty title.
 */
export function checkArticle(written: Readonly<Record<string, unknown>>): Decision<Record<string, unknown>> {
  const checked: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(written)) {
    const read = readColumn(column, value);
    if (!read.ok) return read;
    checked[column] = read.value;
  }
  return accept(checked);
}

function readColumn(column: string, value: unknown): Decision<unknown> {
  if (column === 'keywords') return readKeywords(value);
  if (CHOICES[column]) return CHOICES[column].includes(value as string) ? accept(value) : refuse('article.inputInvalid', { field: column });
  if (column === 'title' || column === 'summary' || column === 'content') return readText(column, value);
  return accept(value ?? null);
}

function readText(column: 'title' | 'summary' | 'content', value: unknown): Decision<string | null> {
  if (value !== null && value !== undefined && typeof value !== 'string') return refuse('article.inputInvalid', { field: column });
  // PostgreSQL stores no NUL.
  const text = (value ?? '').replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  if (text.length > LIMITS[column]) return refuse('article.tooLong', { field: column, most: LIMITS[column] });
  if (column === 'title' && !text) return refuse('article.titleMissing', { field: 'title' });
  return accept(text || null);
}

function readKeywords(value: unknown): Decision<string[]> {
  const given = value ?? [];
  if (!Array.isArray(given) || given.some((word) => typeof word !== 'string' || word.length > LIMITS.keyword)) return refuse('article.inputInvalid', { field: 'keywords' });
  const words = [...new Set(given.map((word: string) => word.trim()).filter(Boolean))];
  return words.length > LIMITS.keywords ? refuse('article.tooLong', { field: 'keywords', most: LIMITS.keywords }) : accept(words);
}
