import path from 'node:path';
import { loadSource } from './load-source.mjs';
import { code, page, table } from './markdown.mjs';

const list = (words) => words.map((word) => code(word)).join(', ') || '–';

/** docs/reference/lifecycle.md: the table all the rest follows from, and its picture. */
export async function lifecycleReference(tickets) {
  const folder = path.join(tickets, 'src/domain');
  const { lifecycleTable } = await loadSource(path.join(folder, 'lifecycle/lifecycle-table.ts'));
  const { lifecycleDiagram } = await loadSource(path.join(folder, 'lifecycle/lifecycle-diagram.ts'));
  const { STATUS_CATEGORIES, clockOf } = await loadSource(path.join(folder, 'status/status-category.ts'));
  return page(
    'Lifecycle of a ticket',
    code('src/domain/lifecycle/lifecycle-table.ts'),
    `A desk names its statuses as it likes; each belongs to one of seven categories, and every rule asks for the category only.`,
    table(['category', 'promised time'], STATUS_CATEGORIES.map((category) => [code(category), clockOf(category)])),
    `\`\`\`mermaid\n${lifecycleDiagram(lifecycleTable)}\n\`\`\``,
    table(
      ['action', 'from', 'to', 'needs', 'sets to now', 'empties', 'counts', 'besides'],
      Object.entries(lifecycleTable).map(([action, rule]) => [
        code(action), list(rule.from), code(rule.to), list(rule.needs), list(rule.stamps), list(rule.clears), rule.counts ? code(rule.counts) : '–', besides(rule),
      ]),
    ),
    'A need with `?` may be left out. Transfer, return and reopen are events with a reason, not statuses. Every action may name the `status` it leads to\n' +
      '(one of several in the target category) and the `expectedVersion`; the HTTP bodies are in [http-api.md](http-api.md).',
  );
}

function besides({ isForAssignee, hasReopenWindow }) {
  const notes = [isForAssignee && 'the assignee, or a supervisor in their place', hasReopenWindow && 'a closed ticket only within the reopen window'];
  return notes.filter(Boolean).join('; ') || '–';
}
