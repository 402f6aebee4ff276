// npm run eval:ssrf -- FILE: hosts of other projects through what sends our webhooks, as built.
// A file is {blocked_hosts: [host], allowed_hosts: [host]}. A blocked one must be refused before a connection is made; an allowed one may fail for
// every other reason, since it need not be reachable from here.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'packages/plugins/@ticketing/plugin-intake';
const NOTHING_ALLOWED = { allowsPrivateHosts: false, allowedHosts: [] };
const TIMEOUT_MS = 3000;

async function main(file) {
  if (!file) throw new Error('usage: npm run eval:ssrf -- FILE');
  const { blocked_hosts: blocked = [], allowed_hosts: allowed = [] } = JSON.parse(fs.readFileSync(path.resolve(file), 'utf8'));
  const cases = [...blocked.map((host) => ({ host, expected: 'refused' })), ...allowed.map((host) => ({ host, expected: 'allowed' }))];
  if (cases.length === 0) throw new Error(`no blocked_hosts or allowed_hosts in ${file}`);
  const decide = builtSender();
  let passed = 0;
  for (const { host, expected } of cases) {
    const decided = await decide(host);
    if (decided === expected) passed += 1;
    else console.log(`${host}: should be ${expected}, was ${decided}`);
  }
  console.log(`${passed}/${cases.length} passed`);
  return passed === cases.length;
}

function builtSender() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-tickets', '@ticketing/plugin-intake'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const load = createRequire(path.join(root, PLUGIN, 'dist/server/index.js'));
  const { readAddress } = load('../domain/index.js');
  const { sendWebhook } = load('./webhooks-out/delivery/send-webhook.js');
  return async (host) => {
    // As in a subscription: an address that cannot be read is never stored.
    const address = readAddress(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}/`);
    if (!address.ok) return 'refused';
    const { problem } = await sendWebhook({ url: address.value, headers: {}, body: '{}' }, NOTHING_ALLOWED, { timeoutMs: TIMEOUT_MS });
    return problem === 'privateHost' ? 'refused' : 'allowed';
  };
}

try {
  process.exitCode = (await main(process.argv[2])) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
