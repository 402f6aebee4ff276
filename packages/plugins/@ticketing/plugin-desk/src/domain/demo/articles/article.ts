/** An article of the demo knowledge base, written for the demo tickets. */
export interface DemoArticle {
  /** Lower-case words with dashes, the same for both languages of one topic plus '-en' or '-zh'. */
  key: string;
  kind: 'article' | 'faq';
  language: 'en' | 'zh';
  /** Code of a demo category, see categories.ts. */
  category: string;
  audience: 'public' | 'internal';
  title: string;
  /** One or two sentences. */
  summary: string;
  keywords: readonly string[];
  /** Markdown. */
  content: string;
}
