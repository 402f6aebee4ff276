// npm test [-- words of file names, vitest options]: builds what the host loads, runs all tests, says the truth about the outcome.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
// An orderly exit on Ctrl-C, too: the test database is stopped by an exit hook.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (!fs.existsSync('node_modules/vitest')) run('npm', ['ci']);
run(process.execPath, ['scripts/build.mjs', '--server-only']);

const { parseCLI, startVitest } = await import('vitest/node');
const { countResults, describeResults } = await import('./lib/test-results.mjs');

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest('test', filter, { ...options, watch: false });
const wasFiltered = filter.length > 0 || Boolean(options.testNamePattern || options.project);
const results = countResults(vitest.state.getTestModules(), vitest.state.getUnhandledErrors(), {
  countsUnrunTests: !options.testNamePattern,
  expectedProjects: process.env.CI && !wasFiltered ? vitest.projects.map((project) => project.name) : [],
});
await vitest.close();
console.log(describeResults(results));
process.exit(results.failed > 0 ? 1 : 0);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`${command} ${args.join(' ')} failed.\n0 passed, 1 failed`);
    process.exit(1);
  }
}
