import MarkdownIt from 'markdown-it';
import { sanitizeComment } from '@ticketing/plugin-tickets';

// Without HTML: what looks like a tag is text. Addresses become links, other line breaks stay where the author set them.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false });

/** The text of an article as HTML that is safe to show to anybody: made from Markdown without HTML in it, and sanitised all the same. */
export const renderMarkdown = (text: string): string => sanitizeComment(markdown.render(text));
