// What NocoBase's own command line sets up before it starts the app: environment, index.html, plugin links.
import { createRequire } from 'node:module';
import path from 'node:path';

/** Returns the environment for the app's process. `settings` win over .env, which NocoBase reads itself. */
export async function prepareNocobase(settings) {
  const require = createRequire(path.resolve('package.json'));
  Object.assign(process.env, settings);
  // NocoBase calls `yarn` by name, for instance to restart itself after a plugin update.
  process.env.PATH = [path.resolve('node_modules/.bin'), path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
  const cli = require('@nocobase/cli-v1/src/util');
  cli.initEnv();
  cli.generateAppDir();
  await require('@nocobase/utils/plugin-symlink').syncPluginSymlinks();
  return process.env;
}
