import { createElement, Fragment, useMemo, type ReactNode } from 'react';

// The server sanitises what it stores. Building React elements from a short list of tags instead of inserting the markup keeps the
// desk safe even from a row that got in another way.
const TAGS = new Set(
  `A B BLOCKQUOTE BR CODE DD DEL DIV DL DT EM H1 H2 H3 H4 H5 H6 HR I IMG INS LI OL P PRE S SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT
  TH THEAD TR U UL`.split(/\s+/),
);
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH']);
const VOID = new Set(['BR', 'HR', 'IMG']);

const linkTo = (element: Element) => {
  const href = element.getAttribute('href') ?? '';
  return /^(https?:|mailto:|tel:)/i.test(href) ? { href, target: '_blank', rel: 'noopener noreferrer' } : {};
};

// A picture must not tell its server which page showed it.
const picture = (element: Element) => {
  const src = element.getAttribute('src') ?? '';
  const isAllowed = /^(https?:|\/(?!\/)|data:image\/(png|jpe?g|gif|webp);)/i.test(src);
  return {
    ...(isAllowed ? { src } : {}),
    alt: element.getAttribute('alt') ?? '',
    loading: 'lazy',
    referrerPolicy: 'no-referrer',
    style: { maxWidth: '100%', height: 'auto' },
  };
};

function attributesOf(element: Element): Record<string, unknown> {
  if (element.tagName === 'A') return linkTo(element);
  if (element.tagName === 'IMG') return picture(element);
  if (element.tagName === 'PRE') return { style: { whiteSpace: 'pre-wrap' } };
  return {};
}

function nodeOf(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const element = node as Element;
  const tag = element.tagName.toUpperCase();
  if (DROPPED.has(tag)) return null;
  if (VOID.has(tag)) return createElement(tag.toLowerCase(), { key, ...attributesOf(element) });
  const children = [...element.childNodes].map(nodeOf);
  if (!TAGS.has(tag)) return createElement(Fragment, { key }, ...children);
  return createElement(tag.toLowerCase(), { key, ...attributesOf(element) }, ...children);
}

/** Text of a message, as HTML. Links open in a new tab that knows nothing of ours. */
export function SafeHtml({ html }: { html: string }) {
  const content = useMemo(
    () => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(nodeOf),
    [html],
  );
  return createElement('div', { className: 'ticketing-message', style: { overflowWrap: 'anywhere' } }, content);
}
