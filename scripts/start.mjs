// npm start [-- --no-demo]: from a fresh clone to a running service desk.
// This file is kept to what any old Node can read, so that the sentence about an old Node can be said.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`Node ${process.versions.node} is too old: the service desk needs Node 20.12 or newer.`);
  process.exit(1);
}
import('./lib/start-service-desk.mjs').then(({ main }) => main(process.argv.slice(2)));
