/** What inline styles cannot say: margins inside messages, a switch that wraps on a phone, text for screen readers only. */
export const WORKSPACE_CSS = `
.ticketing-message > :first-child { margin-top: 0; }
.ticketing-message > :last-child { margin-bottom: 0; }
.ticketing-message p, .ticketing-message ul, .ticketing-message ol { margin: 0 0 0.5em; }
.ticketing-message blockquote { margin: 0 0 0.5em; padding-inline-start: 0.75em; border-inline-start: 3px solid currentColor; opacity: 0.75; }
.ticketing-message table { border-collapse: collapse; display: block; overflow-x: auto; }
.ticketing-message td, .ticketing-message th { border: 1px solid currentColor; padding: 2px 6px; }
.ticketing-composer-kinds > * { flex-wrap: wrap; }
.ticketing-only-read-aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ticketing-workspace [tabindex="0"]:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
article .ticketing-quiet { opacity: 0.45; margin-block: -4px; }
article:hover .ticketing-quiet, article:focus-within .ticketing-quiet, .ticketing-quiet:focus-visible { opacity: 1; }
`;
