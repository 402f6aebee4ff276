// What makes a piece of HTML unsafe to show, as a browser would read it.
import { JSDOM } from 'jsdom';

const parser = new (new JSDOM('').window.DOMParser)();
const read = (html) => parser.parseFromString(html, 'text/html');

const FORBIDDEN_ELEMENTS = [
  'script', 'iframe', 'frame', 'object', 'embed', 'applet', 'form', 'input', 'button', 'meta', 'link', 'base', 'svg', 'math', 'style', 'template', 'noscript',
];
const ADDRESS_ATTRIBUTES = ['href', 'src', 'srcset', 'xlink:href', 'formaction', 'action', 'background', 'poster', 'data'];
// Browsers skip control characters and white space inside of a scheme.
const PROGRAM = /^(?:javascript|vbscript|livescript|mocha|data:(?!image\/(?:png|jpe?g|gif|webp)[;,])|data$)/i;

/** Everything in `html` that must not be there, one sentence each; empty when it is safe. */
export function unsafeParts(html) {
  return [...read(html).querySelectorAll('head *, body *')].flatMap((element) => [...forbiddenElement(element), ...unsafeAttributes(element), ...unguardedLink(element)]);
}

/** The words a reader sees, white space made single. */
export const visibleText = (html) => read(html).body.textContent.replace(/\s+/g, ' ').trim();

const nameOf = (element) => element.tagName.toLowerCase();

const forbiddenElement = (element) => (FORBIDDEN_ELEMENTS.includes(nameOf(element)) ? [`<${nameOf(element)}>`] : []);

function unsafeAttributes(element) {
  return [...element.attributes].flatMap(({ name, value }) => {
    if (/^on/i.test(name)) return [`handler ${name}`];
    if (name === 'style') return [`style "${value}"`];
    const address = value.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
    return ADDRESS_ATTRIBUTES.includes(name) && PROGRAM.test(address) ? [`${name}="${value}"`] : [];
  });
}

function unguardedLink(element) {
  if (nameOf(element) !== 'a' || !element.hasAttribute('href')) return [];
  const rel = (element.getAttribute('rel') ?? '').split(' ');
  return rel.includes('noopener') && rel.includes('noreferrer') ? [] : [`link without rel: ${element.getAttribute('href')}`];
}
