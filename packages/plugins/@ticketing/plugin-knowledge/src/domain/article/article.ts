export const ARTICLE_STATES = ['draft', 'review', 'published', 'archived'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

export const ARTICLE_KINDS = ['article', 'faq'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Who may read an article once it is published: everybody, or people of the desk only. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Languages of articles, as of tickets. */
export const ARTICLE_LANGUAGES = ['en', 'zh'] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

/** What of an article is written by people, kept for every version, and published with one. */
export const WRITTEN_COLUMNS = ['title', 'summary', 'content', 'keywords', 'language', 'audience', 'kind', 'categoryId'] as const;
export type WrittenColumn = (typeof WRITTEN_COLUMNS)[number];

/** Lengths in characters; keywords and related articles in number. */
export const LIMITS = { title: 200, summary: 500, content: 100_000, keyword: 60, keywords: 30, related: 10 } as const;
