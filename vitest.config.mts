import path from 'node:path';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const here = (file: string) => path.resolve(import.meta.dirname, file);
const plugins = 'packages/plugins/@ticketing/*/src';
// Server code that needs no application: its tests say so in their name.
const unitTests = `${plugins}/server/**/__tests__/**/*.unit.test.ts`;
const markup = { find: '@test/markup', replacement: here('test/markup/unsafe-parts.mjs') };
// Rules of one plugin that others import: the sources, except in a whole application, which runs what is compiled.
const domain = { find: /^@ticketing\/([\w-]+)\/domain$/, replacement: here('packages/plugins/@ticketing/$1/src/domain/index.ts') };
const harness = { find: '@test/harness', replacement: here('test/harness/index.ts') };
// Each integration test file runs a whole application: about 600 MB and one core.
const appsAtOnce = Number(process.env.TEST_WORKERS ?? Math.max(1, Math.floor(availableParallelism() / 2)));

export default defineConfig({
  // As useDefineForClassFields: false in our build: the host's base classes set fields in their constructors.
  oxc: { typescript: { removeClassFieldsWithoutInitializer: true } },
  test: {
    // The host logs every refused request as an error: of interest only when the test fails.
    silent: 'passed-only',
    projects: [
      {
        resolve: { alias: [domain] },
        test: {
          name: 'domain',
          include: [`${plugins}/domain/**/__tests__/**/*.test.ts`],
          // Laws are tried on a thousand cases each: a busy machine needs longer than usual.
          testTimeout: 30_000,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        resolve: { alias: [markup, domain] },
        test: {
          name: 'unit',
          include: [unitTests],
          testTimeout: 30_000,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        resolve: {
          alias: [
            domain,
            { find: /^@ticketing\/([\w-]+)\/forms$/, replacement: here('packages/plugins/@ticketing/$1/src/client-v2/forms/index.ts') },
            // NocoBase's client packages are not on npm: small stand-ins take their place.
            { find: '@nocobase/flow-engine', replacement: here('test/stubs/flow-engine.ts') },
            { find: '@nocobase/client-v2', replacement: here('test/stubs/client-v2.ts') },
            { find: '@nocobase/plugin-workflow/client-v2', replacement: here('test/stubs/plugin-workflow.ts') },
            { find: /^@ticketing\/([\w-]+)\/client-v2$/, replacement: here('packages/plugins/@ticketing/$1/src/client-v2/index.tsx') },
          ],
        },
        test: {
          name: 'client',
          include: [`${plugins}/client-v2/**/__tests__/**/*.test.{ts,tsx}`],
          environment: 'jsdom',
          setupFiles: [here('test/stubs/client-setup.ts')],
          testTimeout: 30_000,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/__tests__/**/*.test.{mjs,ts}', 'test/**/__tests__/**/*.test.{mjs,ts}'],
          testTimeout: 60_000,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        resolve: { alias: [harness] },
        test: {
          name: 'server',
          include: [`${plugins}/server/**/__tests__/**/*.test.ts`],
          exclude: [unitTests],
          globalSetup: [here('test/harness/global-setup.ts')],
          // Processes, since NocoBase keeps singletons and sqlite3 is native. A process runs several files, one application after the other:
          // loading the host's modules anew costs more than most files' tests.
          pool: 'forks',
          isolate: false,
          execArgv: ['--no-warnings'],
          maxWorkers: appsAtOnce,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          // What the host loads by name is compiled code: a test that imports a plugin by name must get the same copy.
          server: { deps: { external: [/\/packages\/plugins\/@ticketing\/[^/]+\/(dist\/|domain\.js$)/] } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
