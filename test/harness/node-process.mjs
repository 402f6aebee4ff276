// The second node of a two-node test: serves on a free port, tells it to its parent and ends with it.
import http from 'node:http';
import { createApplication, destroyApplication } from './application.mjs';
import { setHostEnvironment } from './host-environment.mjs';

const { environment, storage } = JSON.parse(process.argv[2]);
setHostEnvironment(environment, storage);
const app = await createApplication();
await app.runCommandThrowError('start');
const server = http.createServer((req, res) => void app.callback()(req, res));
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
// What a test lets this node do: call a method of a plugin, or show the plugin's clock a moment.
process.on('message', async ({ order, plugin, method, now }) => {
  try {
    const owner = app.pm.get(plugin);
    if (now) owner.clock = { now: () => new Date(now) };
    process.send({ order, answer: method ? await owner[method]() : null });
  } catch (error) {
    process.send({ order, error: error.message });
  }
});
process.once('disconnect', async () => {
  server.closeAllConnections();
  server.close();
  await destroyApplication(app);
  process.exit(0);
});
