// The host itself: the published NocoBase packages with the complete stock preset and our compiled plugins.
import path from 'node:path';
import { createRequire } from 'node:module';
import { root, ticketingPlugins } from './paths.mjs';

const require = createRequire(path.join(root, 'package.json'));

/** An application on the database of the environment, neither installed nor started. See setHostEnvironment. */
export async function createApplication() {
  const { Application } = require('@nocobase/server');
  const { getConfig } = require('@nocobase/app/lib/config');
  await runStaticImports();
  return new Application({ ...(await getConfig()), name: 'main', skipSupervisor: false });
}

/** Stops the application and the singletons the host keeps for it. */
export async function destroyApplication(app) {
  const { AppSupervisor, Gateway } = require('@nocobase/server');
  await app.destroy();
  Gateway.getInstance().destroy();
  await AppSupervisor.getInstance().destroy();
}

// The host's runPluginStaticImports() loads all 120 packaged plugins for this (16 s); those that are not enabled are of no use here.
async function runStaticImports() {
  const { PluginManager, findBuiltInPlugins } = require('@nocobase/server');
  for (const name of [...(await findBuiltInPlugins()), ...ticketingPlugins()]) {
    const { packageName } = await PluginManager.parseName(name);
    await require(packageName).staticImport?.();
  }
}
