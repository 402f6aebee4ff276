import { articleLanguage, findArticles } from '../articles/find-articles';
import type { DeskTool } from './desk-tool';

const FOUND = 4;
const LONGEST = 3_000;

export const SEARCH_KNOWLEDGE: DeskTool = {
  name: 'ticketingSearchKnowledge',
  title: 'Search the knowledge base',
  about: 'Published articles that answer a question, as far as the person may see them.',
  description: 'Searches published articles of the desk for a question, and returns their texts, best first.',
  schema: { type: 'object', properties: { question: { type: 'string' }, language: { type: 'string', description: 'en or zh, where it matters' } }, required: ['question'], additionalProperties: false },
  async use(desk, caller, { question, language }) {
    if (typeof question !== 'string' || !question.trim()) return [];
    const articles = await findArticles(desk, { text: question.slice(0, 500), language: articleLanguage(typeof language === 'string' ? language : null), limit: FOUND, reader: caller });
    return articles.map(({ articleNo, title, text, path }) => ({ articleNo, title, isForCustomers: path !== null, text: text.slice(0, LONGEST) }));
  },
};
