// One step towards a template database: node template-process.mjs install-stock|enable-plugins|first-start '{"environment": {…}, "storage": "…", "plugins": […]}'
import { createApplication, destroyApplication } from './application.mjs';
import { setHostEnvironment } from './host-environment.mjs';

const STEPS = {
  'install-stock': async (app) => {
    await app.runCommandThrowError('install', '-f');
  },
  'enable-plugins': async (app, names) => {
    if (names.length > 0) await app.runCommandThrowError('pm', 'enable', ...names);
  },
  'first-start': async (app) => {
    await app.runCommandThrowError('start');
  },
};

const [step, job] = process.argv.slice(2);
const { environment, storage, plugins } = JSON.parse(job);
setHostEnvironment(environment, storage);
const app = await createApplication();
await STEPS[step](app, plugins);
await destroyApplication(app);
process.exit(0);
