import MarkdownIt from 'markdown-it';
import { sanitizeComment } from '@ticketing/plugin-tickets';
import { keyInImageAddress } from '../../domain';
import { imageHref } from '../help-centre/help-address';

/** The pass of an image for whoever gets the HTML; null where he needs none or may not see it. */
export type PassOf = (key: string) => string | null;

interface Rendering {
  passOf: PassOf;
}

const { escapeHtml } = new MarkdownIt().utils;
// Without HTML: what looks like a tag is text. Addresses become links, other line breaks stay where the author set them.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false });

// Only images of ours are shown: one of another host would tell it who reads the article. Such an image is a link with its words.
markdown.renderer.rules.image = (tokens, at, options, rendering: Rendering, renderer) => {
  const token = tokens[at];
  const address = token.attrGet('src') ?? '';
  const words = renderer.renderInlineAsText(token.children ?? [], options, rendering);
  const title = token.attrGet('title');
  const key = keyInImageAddress(address);
  if (key) return `<img src="${escapeHtml(imageHref(key, rendering.passOf(key)))}" alt="${escapeHtml(words)}"${title ? ` title="${escapeHtml(title)}"` : ''}>`;
  const isInLink = tokens.slice(0, at).reduce((depth, { type }) => depth + Number(type === 'link_open') - Number(type === 'link_close'), 0) > 0;
  return isInLink ? escapeHtml(words || address) : `<a href="${escapeHtml(address)}">${escapeHtml(words || address)}</a>`;
};

/**
 * The text of an article as HTML that is safe to show to anybody: made from Markdown without HTML in it, and sanitised all the same. Without passes the
 * images of published public articles show, and no others.
 */
export const renderMarkdown = (text: string, passOf: PassOf = () => null): string => sanitizeComment(markdown.render(text, { passOf } satisfies Rendering));
