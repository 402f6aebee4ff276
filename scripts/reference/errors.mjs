import path from 'node:path';
import { loadSource } from './load-source.mjs';
import { code, page, table } from './markdown.mjs';

/** docs/reference/errors.md: every refusal a caller can meet. */
export async function errorReference(tickets) {
  const { describedErrors } = await loadSource(path.join(tickets, 'src/server/errors/ticketing-error.ts'));
  const rows = [...describedErrors()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { status, message }]) => [code(name), status, message]);
  return page(
    'Refusals',
    code('src/server/errors/ticketing-error.ts'),
    'A refusal answers `{"errors": [{"code", "message", …}]}` with its status. The code is stable and meant for programs, the message is in the\n' +
      "caller's language, and the facts in it (`{{field}}`) stand beside the code. Another plugin describes its own with `describeErrors`.",
    table(['code', 'status', 'sentence'], rows),
  );
}
