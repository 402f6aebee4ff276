import fs from 'node:fs';
import path from 'node:path';
import { loadSource } from './load-source.mjs';
import { code, englishOf, page, table } from './markdown.mjs';

/** Every collection has them, as any collection of NocoBase. */
const SYSTEM_FIELDS = ['createdAt', 'updatedAt', 'createdBy', 'updatedBy'];

const isCode = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');
const filesIn = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).filter(isCode).sort().map((file) => path.join(folder, file)) : []);

/** docs/reference/collections.md: every collection of every plugin with its columns. `plugins` are folders. */
export async function collectionReference(plugins, tickets) {
  const collections = [];
  for (const file of plugins.flatMap((plugin) => filesIn(path.join(plugin, 'src/server/collections')))) collections.push(await describeCollection(file));
  const starterTypes = plugins.flatMap((plugin) => filesIn(path.join(plugin, 'src/server/types')));
  const { detailsCollection } = await loadSource(path.join(tickets, 'src/domain/business-type/business-type-names.ts'));
  const details = [];
  for (const file of starterTypes) details.push(...(await describeBusinessTypes(file, detailsCollection)));
  const added = [];
  for (const plugin of plugins) added.push(...(await describeAddedColumns(plugin)));
  return page(
    'Collections',
    `the files in ${code('src/server/collections')} of each plugin`,
    'Titles are what people see; names are what the API and formulas use. Who and when (`createdAt`, `createdBy` …) are as in any collection of NocoBase.',
    ...collections,
    ...added,
    '## Details of the starter business types',
    'Each has the columns of `ticketingDetails`, too.',
    ...details,
  );
}

async function describeCollection(file) {
  const { default: collection } = await loadSource(file);
  const { name, title, fields, indexes = [] } = collection;
  const doc = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export default/.exec(fs.readFileSync(file, 'utf8'))?.[1].replace(/\s*\n?\s*\*\s+/g, ' ').trim();
  return [
    `## ${name}${title ? ` – ${englishOf(title)}` : ''}`,
    ...(doc ? [doc] : []),
    table(['column', 'title', 'type', 'meaning'], fields.filter((field) => !SYSTEM_FIELDS.includes(field.name)).map(describeField)),
    ...(indexes.length ? [`Indexes: ${indexes.map(({ fields: columns }) => code(columns.join(', '))).join(', ')}.`] : []),
  ].join('\n\n');
}

/** What another plugin adds to tickets: the field extension its `src/server/fields/ticket-columns.ts` exports. */
async function describeAddedColumns(plugin) {
  const file = path.join(plugin, 'src/server/fields/ticket-columns.ts');
  if (!fs.existsSync(file)) return [];
  const [extension] = Object.values(await loadSource(file));
  const rows = extension.fields.map(describeField);
  return [`## ticketingTickets – columns of ${path.basename(plugin)}`, table(['column', 'title', 'type', 'meaning'], rows)];
}

function describeField(field) {
  return [code(field.name), englishOf(field.uiSchema?.title), field.type, meaningOf(field)];
}

function meaningOf(field) {
  const notes = [
    field.target && `→ ${code(field.target)}${field.through ? ` through ${code(field.through)}` : ` by ${code(field.foreignKey)}`}`,
    field.unique && 'unique',
    field.index && 'indexed',
    field.hidden && 'not shown',
    field.defaultValue !== undefined && `default ${code(JSON.stringify(field.defaultValue))}`,
    choicesOf(field.uiSchema?.enum),
  ];
  return notes.filter(Boolean).join(', ');
}

const choicesOf = (choices) => (choices?.length ? choices.map(({ value, label }) => `${code(value)} ${englishOf(label) === value ? '' : englishOf(label)}`.trim()).join(', ') : '');

async function describeBusinessTypes(file, collectionOf) {
  return Object.values(await loadSource(file)).filter((type) => type.detailsFields?.length).map(({ code: typeCode, title, description, detailsFields }) =>
    [
      `### ${collectionOf(typeCode)} – ${englishOf(title)}`,
      `Business type ${code(typeCode)}. ${englishOf(description)}.`,
      table(['column', 'title', 'interface', 'choices'], detailsFields.map((field) => [code(field.name), englishOf(field.title), field.interface, choicesOf(field.choices)])),
    ].join('\n\n'));
}
