// node test/compose/check-compose.mjs: what can be said about docker-compose.yml without a Docker engine.
// It proves the file's form and what it refers to; it does NOT prove that the containers run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { BUNDLE } from '../../scripts/lib/enable-bundle.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const text = fs.readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text);
const services = Object.entries(compose.services);
const SECRETS = ['APP_KEY', 'DB_PASSWORD', 'POSTGRES_PASSWORD', 'INIT_ROOT_PASSWORD'];

/** Each check returns the list of what is wrong. */
const checks = {
  'it follows the schema of the Compose Specification': () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('duration', /^(\d+(\.\d+)?(h|m|s|ms|us|ns))+$/); // Go's durations, not ISO 8601's
    const { $schema: _, ...schema } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'compose-spec.schema.json'), 'utf8'));
    const isValid = ajv.compile(schema);
    return isValid(compose) ? [] : isValid.errors.map((error) => `${error.instancePath} ${error.message}`);
  },
  'the schema check notices a wrong key and a wrong type': () => {
    const ajv = new Ajv({ strict: false });
    ajv.addFormat('duration', true);
    const { $schema: _, ...schema } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'compose-spec.schema.json'), 'utf8'));
    const isValid = ajv.compile(schema);
    const wrong = [{ services: { app: { imagge: 'x' } } }, { services: { app: { image: 'x', ports: 'none' } } }];
    return wrong.filter((file) => isValid(file)).map((file) => `accepted: ${JSON.stringify(file)}`);
  },
  'services wait only for services there are': () => services.flatMap(([name, service]) =>
    Object.keys(service.depends_on ?? {}).filter((other) => !compose.services[other]).map((other) => `${name} waits for ${other}`)),
  'a service that is waited for until healthy has a health check': () => services.flatMap(([, service]) =>
    Object.entries(service.depends_on ?? {}).filter(([other, { condition }]) => condition === 'service_healthy' && !compose.services[other].healthcheck)
      .map(([other]) => other)),
  'named volumes are declared and mounted files exist': () => services.flatMap(([, service]) => (service.volumes ?? []).map((mount) => mount.split(':')[0]))
    .filter((source) => (source.startsWith('.') ? !fs.existsSync(path.join(root, source)) && source !== './storage/tar' : !(source in compose.volumes))),
  'images have a fixed version': () => services.map(([, service]) => service.image).filter((image) => !/:\d/.test(image)),
  'the NocoBase image is the version the plugins are built for': () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/@nocobase/server/package.json'), 'utf8'));
    return services.map(([, service]) => service.image).filter((image) => image.startsWith('nocobase/') && image !== `nocobase/nocobase:${version}`);
  },
  'secrets come from the environment and have no default': () => services.flatMap(([name, service]) => Object.entries(service.environment ?? {})
    .filter(([key, value]) => SECRETS.includes(key) && !/^\$\{\w+:\?[^}]+\}$/.test(value)).map(([key]) => `${name}: ${key}`)),
  'the plugins are switched on in dependency order': () => {
    const listed = compose.services.app.environment.APPEND_PRESET_BUILT_IN_PLUGINS;
    return listed === BUNDLE.join(',') ? [] : [listed];
  },
  'the unpacking script puts each packed plugin where NocoBase looks': tryUnpacking,
};

function tryUnpacking() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'check-compose-'));
  try {
    const content = path.join(work, 'content');
    fs.mkdirSync(path.join(content, 'dist/server'), { recursive: true });
    fs.writeFileSync(path.join(content, 'package.json'), JSON.stringify({ name: '@acme/plugin-probe' }));
    fs.writeFileSync(path.join(content, 'dist/server/index.js'), '');
    fs.mkdirSync(path.join(work, 'packed'));
    spawnSync('tar', ['-czf', path.join(work, 'packed/probe.tgz'), '-C', content, 'package.json', 'dist']);
    const run = spawnSync('bash', [path.join(root, 'scripts/unpack-plugins.sh'), path.join(work, 'packed'), path.join(work, 'storage')], { encoding: 'utf8' });
    const main = path.join(work, 'storage/plugins/@acme/plugin-probe/dist/server/index.js');
    return run.status === 0 && fs.existsSync(main) ? [] : [run.stderr];
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

let failed = 0;
for (const [sentence, check] of Object.entries(checks)) {
  const faults = check();
  if (faults.length) failed += 1;
  console.log(`${faults.length ? 'FAILED' : 'ok'}  ${sentence}${faults.map((fault) => `\n        ${fault}`).join('')}`);
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed (no Docker engine was used: that the containers run is not proven)`);
process.exit(failed ? 1 : 0);
