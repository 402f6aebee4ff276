import React, { createElement, Fragment, useMemo, type ReactNode } from 'react';
import type { T } from '../../locale';
import { Picture } from './Picture';

// The server sanitises what it stores. Building React elements from a short list of tags instead of inserting the markup keeps the
// desk safe even from a row that got in another way.
const TAGS = new Set(
  `A B BLOCKQUOTE BR CODE DD DEL DIV DL DT EM H1 H2 H3 H4 H5 H6 HR I INS LI OL P PRE S SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT
  TH THEAD TR U UL`.split(/\s+/),
);
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH']);
const VOID = new Set(['BR', 'HR']);

const linkTo = (element: Element) => {
  const href = element.getAttribute('href') ?? '';
  return /^(https?:|mailto:|tel:)/i.test(href) ? { href, target: '_blank', rel: 'noopener noreferrer' } : {};
};

function attributesOf(element: Element): Record<string, unknown> {
  if (element.tagName === 'A') return linkTo(element);
  if (element.tagName === 'PRE') return { style: { whiteSpace: 'pre-wrap' } };
  return {};
}

function nodeOf(node: Node, key: number, t: T): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const element = node as Element;
  const tag = element.tagName.toUpperCase();
  if (DROPPED.has(tag)) return null;
  if (tag === 'IMG') {
    return <Picture key={key} src={element.getAttribute('src') ?? ''} alt={element.getAttribute('alt') ?? ''} t={t} />;
  }
  if (VOID.has(tag)) return createElement(tag.toLowerCase(), { key });
  const children = nodesOf(element, t);
  if (!TAGS.has(tag)) return createElement(Fragment, { key }, ...children);
  return createElement(tag.toLowerCase(), { key, ...attributesOf(element) }, ...children);
}

const nodesOf = (parent: Node, t: T): ReactNode[] => [...parent.childNodes].map((node, key) => nodeOf(node, key, t));

/** Text of a message, as HTML. Links open in a new tab that knows nothing of ours; pictures of other hosts wait to be asked for. */
export function SafeHtml({ html, t }: { html: string; t: T }) {
  const content = useMemo(() => nodesOf(new DOMParser().parseFromString(html, 'text/html').body, t), [html, t]);
  return createElement('div', { className: 'ticketing-message', style: { overflowWrap: 'anywhere' } }, content);
}
