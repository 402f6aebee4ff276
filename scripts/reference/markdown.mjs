// The few pieces of Markdown the reference is made of.
const cell = (value) => String(value).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

export const code = (text) => `\`${text}\``;

export function table(headings, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page: title, where it comes from, then its parts with an empty line between. */
export const page = (title, source, ...parts) =>
  `${[`# ${title}`, `Written by ${code('npm run docs:reference')} from ${source}; change it there.`, ...parts].join('\n\n')}\n`;

/** The English text of a title: `{{t("Ticket number", { ns: "…" })}}` reads Ticket number. */
export const englishOf = (title) => String(title ?? '').replace(/\{\{\s*t\("((?:[^"\\]|\\.)*)".*?\)\s*\}\}/g, (_whole, key) => JSON.parse(`"${key}"`));
