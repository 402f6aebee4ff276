import type { ArticleLanguage } from '../article/article';
import { removePersonalData, type PersonalWords } from './remove-personal-data';

/** What of a solved ticket goes into an article. Texts are plain. */
export interface SolvedTicket extends PersonalWords {
  title: string;
  description: string | null;
  resolution: string | null;
  /** What the desk wrote to the customer, oldest first. */
  replies: readonly string[];
  language: ArticleLanguage;
}

export interface ArticleStart {
  title: string;
  /** Markdown. */
  content: string;
  language: ArticleLanguage;
}

const HEADINGS: Record<ArticleLanguage, { problem: string; solution: string; replies: string }> = {
  en: { problem: 'Problem', solution: 'Solution', replies: 'What we wrote' },
  zh: { problem: '问题', solution: '解决方法', replies: '我们的回复' },
};

/** The start of an article: what the problem was, how it was solved, and what was said on the way, without the people. Somebody writes it to its end. */
export function draftFromTicket(ticket: SolvedTicket): ArticleStart {
  const clean = (text: string) => removePersonalData(text.trim(), ticket);
  const words = HEADINGS[ticket.language];
  const sections: [string, string][] = [
    [words.problem, clean(ticket.description ?? '')],
    [words.solution, clean(ticket.resolution ?? '')],
    [words.replies, ticket.replies.map((reply) => clean(reply)).filter(Boolean).map(quoted).join('\n\n')],
  ];
  return {
    title: clean(ticket.title),
    content: sections.filter(([, text]) => text).map(([heading, text]) => `## ${heading}\n\n${text}`).join('\n\n'),
    language: ticket.language,
  };
}

const quoted = (text: string): string => text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
