import fs from 'node:fs';
import path from 'node:path';
import { loadSource } from './load-source.mjs';
import { code, page, table } from './markdown.mjs';

/** docs/reference/errors.md: every refusal a caller can meet. */
export async function errorReference(tickets, plugins) {
  const { describedErrors } = await loadSource(path.join(tickets, 'src/server/errors/ticketing-error.ts'));
  const rows = [...describedErrors()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { status, message }]) => [code(name), status, message]);
  return page(
    'Refusals',
    code('src/server/errors/ticketing-error.ts'),
    'A refusal answers `{"errors": [{"code", "message", …}]}` with its status. The code is stable and meant for programs, the message is in the\n' +
      "caller's language, and the facts in it (`{{field}}`) stand beside the code. Another plugin describes its own with `describeErrors`.",
    table(['code', 'status', 'sentence'], rows),
    ...(await Promise.all(plugins.map(refusalsOf))).flat(),
  );
}

/** Those of another plugin: the one table its `src/server/errors/<name>-errors.ts` exports. */
async function refusalsOf(plugin) {
  const folder = path.join(plugin, 'src/server/errors');
  const file = fs.existsSync(folder) && fs.readdirSync(folder).find((name) => name.endsWith('-errors.ts') && !name.startsWith('render'));
  if (!file) return [];
  const meanings = Object.values(await loadSource(path.join(folder, file))).find((one) => typeof one === 'object');
  const rows = Object.entries(meanings).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { status, message }]) => [code(name), status, message]);
  return [`## ${path.basename(plugin)}`, table(['code', 'status', 'sentence'], rows)];
}
