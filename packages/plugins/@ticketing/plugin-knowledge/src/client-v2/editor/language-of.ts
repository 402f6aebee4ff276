import type { ArticleLanguage } from '../../domain';

/** The language of articles somebody most likely writes in, whose page is in `locale`. */
export const languageOf = (locale: string | undefined): ArticleLanguage => (locale?.startsWith('zh') ? 'zh' : 'en');
