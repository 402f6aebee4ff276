import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { code, page } from './markdown.mjs';

/** docs/reference/events.md: what other plugins hear. Types exist in the source only, so this one reads the source. */
export async function eventReference(tickets) {
  const file = path.join(tickets, 'src/server/events/ticket-events.ts');
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const interfaces = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one]));
  const events = interfaces.get('TicketEvents').members.map((member) => ({ name: member.name.text, doc: docOf(member), fields: fieldsOf(member.type, interfaces) }));
  const common = events[0].fields.filter(({ name }) => events.every((event) => event.fields.some((field) => field.name === name)));
  const isOwn = ({ name }) => !common.some((field) => field.name === name);
  return page(
    'Events',
    code('src/server/events/ticket-events.ts'),
    'Announced on the application after the outermost commit, so whoever listens finds the row. Ids are strings; `actorId` is null when the desk\n' +
      'itself acted. A listener that fails is logged and disturbs nobody. On several nodes each event is heard on the node that wrote.',
    "```ts\nthis.app.on('ticketing:ticket.transitioned', async ({ ticketId, action }: TicketEvents['ticketing:ticket.transitioned']) => { … });\n```",
    '## In every event',
    listOf(common),
    ...events.map(({ name, doc, fields }) => [`## ${name}`, ...(doc ? [doc] : []), listOf(fields.filter(isOwn))].join('\n\n')),
  );
}

const listOf = (fields) => fields.map(({ name, type, doc }) => `- ${code(`${name}: ${type}`)}${doc ? ` – ${doc}` : ''}`).join('\n');

/** The members of an inline type, of an interface in the same file, or of several of them together. */
function fieldsOf(type, interfaces) {
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((part) => fieldsOf(part, interfaces));
  if (ts.isTypeLiteralNode(type)) return type.members.map(describeField);
  const declared = ts.isTypeReferenceNode(type) && interfaces.get(type.typeName.getText());
  if (!declared) throw new Error(`ticket-events.ts: ${type.getText()} is no type this reference can read`);
  return declared.members.map(describeField);
}

const describeField = (member) => ({ name: member.name.getText(), type: member.type.getText().replace(/\s+/g, ' '), doc: docOf(member) });

function docOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return comment?.comment ? String(ts.getTextOfJSDocComment(comment.comment)).replace(/\s+/g, ' ') : '';
}
