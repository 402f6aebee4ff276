// Our TypeScript as values, without the host: its packages are replaced by the few words a declaration uses of them.
import * as esbuild from 'esbuild';
import path from 'node:path';

const HOST = { defineCollection: '(options) => options', describeErrors: '() => undefined' };
const PLUGINS = path.resolve(import.meta.dirname, '../../packages/plugins');
const FIELD_BUILDERS = path.join(PLUGINS, '@ticketing/plugin-tickets/src/server/fields/field-builders.ts');

/** What `file` exports. It may import files of ours; of the host `defineCollection`, of plugin-tickets `columns` and `describeErrors`; and /domain of any. */
export async function loadSource(file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    absWorkingDir: path.dirname(file),
    plugins: [withoutHost],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const withoutHost = {
  name: 'without-host',
  setup(build) {
    build.onResolve({ filter: /^@ticketing\/[\w-]+\/domain$/ }, ({ path: name }) => ({ path: path.join(PLUGINS, path.dirname(name), 'src/domain/index.ts') }));
    build.onResolve({ filter: /^@(nocobase|ticketing)\// }, ({ path: name }) => ({ path: name, namespace: 'host' }));
    build.onLoad({ filter: /.*/, namespace: 'host' }, ({ path: name }) => ({
      contents: [
        ...Object.entries(HOST).map(([word, value]) => `export const ${word} = ${value};`),
        ...(name === '@ticketing/plugin-tickets' ? [`export * as columns from ${JSON.stringify(FIELD_BUILDERS)};`] : []),
      ].join('\n'),
      resolveDir: path.dirname(FIELD_BUILDERS),
    }));
  },
};
