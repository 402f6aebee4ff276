// One step towards a template database: node template-process.mjs install-stock|enable-plugins '{"environment": {…}, "storage": "…"}'
import { createApplication, destroyApplication } from './application.mjs';
import { setHostEnvironment } from './host-environment.mjs';
import { ticketingPlugins } from './paths.mjs';

const STEPS = {
  'install-stock': async (app) => {
    await app.runCommandThrowError('install', '-f');
  },
  'enable-plugins': async (app) => {
    const names = ticketingPlugins();
    if (names.length > 0) await app.runCommandThrowError('pm', 'enable', ...names);
  },
};

const [step, job] = process.argv.slice(2);
const { environment, storage } = JSON.parse(job);
setHostEnvironment(environment, storage);
const app = await createApplication();
await STEPS[step](app);
await destroyApplication(app);
process.exit(0);
