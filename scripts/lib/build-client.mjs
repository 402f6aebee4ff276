// Compiles one browser client of a plugin into a named AMD module, the form NocoBase's two clients load.
import fs from 'node:fs';
import path from 'node:path';
import { rspack } from '@rspack/core';
import { sharedAliases } from './build-shared-entries.mjs';

const words = (text) => text.split(/\s+/).filter(Boolean);

// What the stock browser clients register with their AMD loader: anything else is bundled into the plugin.
const SHARED = words(`react react-dom react/jsx-runtime react-router react-router-dom antd antd-style @ant-design/icons
  @ant-design/cssinjs i18next react-i18next @formily/antd-v5 @formily/core @formily/react @formily/reactive @formily/shared
  @nocobase/utils @nocobase/utils/client @nocobase/evaluators @nocobase/evaluators/client @nocobase/flow-engine
  @dnd-kit/core @dnd-kit/sortable ahooks axios dayjs lodash @emotion/css file-saver`);
const HOST_MODULES = {
  client: new Set([...SHARED, ...words(`@nocobase/client @nocobase/client/client @nocobase/client-v2 @nocobase/sdk @formily/json-schema
    @formily/path @formily/validator @formily/reactive-react`)]),
  'client-v2': new Set([...SHARED, ...words('@nocobase/client-v2 @nocobase/client-v2/client-v2 @ctrl/tinycolor')]),
};
const isOtherPlugin = (id) => /^@(nocobase|ticketing)\/(plugin|preset)-[\w.-]+(\/client(-v2)?)?$/.test(id);

/** Compiles src/<lane> into <staging>/<lane>/index.js with its lazy chunks; a plugin without that folder has no such client. */
export async function buildClient(plugin, staging, lane) {
  const entry = ['index.tsx', 'index.ts'].map((file) => path.join(plugin.src, lane, file)).find((file) => fs.existsSync(file));
  if (!entry) return;
  const shared = sharedAliases(plugin);
  const compiler = rspack({
    mode: 'production', context: plugin.folder, entry: [locateOwnScript(plugin.name, lane), entry], target: ['web', 'es2020'], devtool: false,
    output: {
      path: path.join(staging, lane), filename: 'index.js', chunkFilename: '[name].[contenthash:8].js', publicPath: '',
      uniqueName: `${plugin.name}/${lane}`,
      // The module names the loaders ask for: "<package>" in the legacy client, "<package>/client-v2" in the modern one.
      library: { name: lane === 'client' ? plugin.name : `${plugin.name}/client-v2`, type: 'umd', umdNamedDefine: true },
    },
    resolve: { extensions: ['.tsx', '.ts', '.jsx', '.js', '.json'], alias: shared },
    module: { rules: [
      // Of these only what is used goes in.
      { include: Object.values(shared), sideEffects: false },
      { test: /\.tsx$/, use: typescript(true) }, { test: /\.ts$/, use: typescript(false) },
      { test: /\.css$/, type: 'css/auto' }, { test: /\.(png|jpe?g|gif|svg)$/, type: 'asset' }, { test: /\.md$/, type: 'asset/source' },
    ] },
    externals: [({ request }, done) => (HOST_MODULES[lane].has(request) || isOtherPlugin(request) ? done(null, request) : done())],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats.hasErrors() ? new Error(`${plugin.name} ${lane}\n${stats.toString('errors-warnings')}`) : null);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    });
  });
}

/**
 * AMD runs a module late, when document.currentScript may be ANOTHER plugin's script: the compiler's automatic public path would
 * then look for lazy chunks in the wrong plugin's folder. So the module looks for its own <script> first.
 */
function locateOwnScript(name, lane) {
  const folder = `/static/plugins/${name}/dist/${lane}/`;
  return `data:text/javascript,${encodeURIComponent(`var url = Array.from(document.scripts).map((script) => script.src)
    .find((src) => src.includes('${folder}'));
    __webpack_public_path__ = url ? url.slice(0, url.indexOf('${folder}')) + '${folder}' : '${folder}';`)}`;
}

function typescript(tsx) {
  return { loader: 'builtin:swc-loader', options: { jsc: {
    target: 'es2020', parser: { syntax: 'typescript', tsx, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  } } };
}
