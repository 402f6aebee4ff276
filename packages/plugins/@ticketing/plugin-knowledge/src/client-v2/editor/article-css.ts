/** How the text of an article looks, wherever people of the desk read it. */
export const ARTICLE_CSS = `
.ticketing-article h2 { font-size: 1.25em; margin: 1.2em 0 0.5em; }
.ticketing-article h3 { font-size: 1.1em; margin: 1em 0 0.4em; }
.ticketing-article h2:first-child, .ticketing-article h3:first-child, .ticketing-article p:first-child { margin-top: 0; }
.ticketing-article p, .ticketing-article ul, .ticketing-article ol { margin: 0 0 0.8em; }
.ticketing-article table { border-collapse: collapse; margin: 0 0 0.8em; }
.ticketing-article th, .ticketing-article td { border: 1px solid rgba(128, 128, 128, 0.35); padding: 4px 10px; text-align: start; }
.ticketing-article blockquote { margin: 0 0 0.8em; padding: 2px 12px; border-inline-start: 3px solid rgba(128, 128, 128, 0.35); }
.ticketing-article code { background: rgba(128, 128, 128, 0.12); padding: 1px 4px; border-radius: 4px; }
.ticketing-article pre { background: rgba(128, 128, 128, 0.12); padding: 10px; border-radius: 6px; overflow-x: auto; }
.ticketing-article pre code { background: none; padding: 0; }
.ticketing-article img { max-width: 100%; }
.ticketing-writing { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px; }
.ticketing-editor { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 24px; align-items: start; }
.ticketing-versions td { vertical-align: top; padding: 1px 8px; white-space: pre-wrap; overflow-wrap: anywhere; width: 50%; }
@media (max-width: 1100px) { .ticketing-writing { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 800px) { .ticketing-editor { grid-template-columns: minmax(0, 1fr); } }
`;
