import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleDependencies } from '../lib/build-dependencies.mjs';
import { fingerprintOf } from '../lib/build-fingerprints.mjs';
import { buildServer, isServerSource } from '../lib/build-server.mjs';
import { assertNoMachinePaths, replaceParts } from '../lib/build-staging.mjs';

const root = path.resolve(import.meta.dirname, '../..');
let folder;
let plugin;
let staging;

beforeAll(async () => {
  // Below the workspace, so that the probe plugin finds the workspace's packages.
  fs.mkdirSync(path.join(root, 'storage'), { recursive: true });
  folder = fs.mkdtempSync(path.join(root, 'storage/build-test-'));
  plugin = { name: '@acme/plugin-probe', folder, src: path.join(folder, 'src'), dist: path.join(folder, 'dist'),
    manifest: { name: '@acme/plugin-probe', dependencies: { 'sanitize-html': '*' } } };
  staging = path.join(folder, 'staging');
  write('package.json', JSON.stringify(plugin.manifest));
  write('src/server/index.ts', "import clean from 'sanitize-html';\nexport class Probe { declared?: string; clean = clean; }\n");
  write('src/server/__tests__/probe.test.ts', 'throw new Error();');
  write('src/ui/admin/page.json', '{}');
  write('src/client/index.tsx', 'export default 1;');
  await buildServer(plugin, staging);
  await bundleDependencies(plugin, staging);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(file, text) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

describe('a built plugin', () => {
  it('has one file per server source, its JSON files, and neither tests nor browser code', () => {
    expect(fs.readdirSync(staging).sort()).toEqual(['externalVersion.js', 'node_modules', 'server', 'ui']);
    expect(fs.readdirSync(path.join(staging, 'server'))).toEqual(['index.js']);
    expect(fs.existsSync(path.join(staging, 'ui/admin/page.json'))).toBe(true);
  });

  it('carries its dependency along in one file that works, with the licences of what went in', () => {
    const home = path.join(staging, 'node_modules/sanitize-html');
    expect(fs.readdirSync(home).sort()).toEqual(['LICENSE', 'index.js', 'package.json']);
    expect(fs.readFileSync(path.join(home, 'LICENSE'), 'utf8')).toContain('htmlparser2');
    const { Probe } = createRequire(path.join(staging, 'server/index.js'))('./index.js');
    expect(new Probe().clean('<b>x</b><script>1</script>')).toBe('<b>x</b>');
  });

  it('does not overwrite what a base class has set for a field that is only declared', () => {
    expect(fs.readFileSync(path.join(staging, 'server/index.js'), 'utf8')).not.toContain('declared');
  });

  it('refuses to contain a path of this machine', () => {
    assertNoMachinePaths(staging, root);
    fs.writeFileSync(path.join(staging, 'server/leak.js'), `// ${path.join(root, 'x')}`);
    expect(() => assertNoMachinePaths(staging, root)).toThrow(/leak\.js contains the path/);
    fs.rmSync(path.join(staging, 'server/leak.js'));
  });
});

describe('building again', () => {
  it('is needed for a part exactly when one of its sources has changed', () => {
    const server = fingerprintOf(plugin, isServerSource);
    write('src/client/index.tsx', 'export default 2;');
    expect(fingerprintOf(plugin, isServerSource)).toBe(server);
    write('src/ui/admin/page.json', '{"title": 1}');
    expect(fingerprintOf(plugin, isServerSource)).not.toBe(server);
  });

  it('removes what has no source any more and keeps the parts it did not build', () => {
    write('dist/server/old.js', '');
    write('dist/client/index.js', '');
    write('fresh/server/index.js', '');
    replaceParts(path.join(folder, 'fresh'), plugin.dist, (entry) => entry === 'server');
    expect(fs.readdirSync(path.join(plugin.dist, 'server'))).toEqual(['index.js']);
    expect(fs.existsSync(path.join(plugin.dist, 'client/index.js'))).toBe(true);
  });
});
