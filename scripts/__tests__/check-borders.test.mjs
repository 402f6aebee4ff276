import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBorders } from '../check-borders.mjs';

const PLUGIN = 'packages/plugins/@ticketing';
const roots = [];

/** Writes the files into a fresh folder and returns the violations as "file:line message". */
function violationsOf(files) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'borders-'));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return checkBorders(root, Object.keys(files)).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const manifest = (name, peers = []) => ({
  [`${PLUGIN}/${name}/package.json`]: { name: `@ticketing/${name}`, peerDependencies: Object.fromEntries(peers.map((peer) => [peer, '0.x'])) },
});
const source = (plugin, file, ...lines) => ({ [`${PLUGIN}/${plugin}/src/${file}`]: lines.join('\n') });
const locale = (plugin, language, words) => ({ [`${PLUGIN}/${plugin}/src/locale/${language}.json`]: words });

afterEach(() => {
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true, force: true });
});

describe('imports between plugins', () => {
  it('may follow the arrows, also two of them', () => {
    expect(violationsOf({
      ...manifest('plugin-tickets'),
      ...manifest('plugin-intake', ['@ticketing/plugin-tickets']),
      ...source('plugin-intake', 'server/plugin.ts', "import Tickets from '@ticketing/plugin-tickets';"),
      ...manifest('plugin-email', ['@ticketing/plugin-tickets']),
      ...source('plugin-email', 'client-v2/index.tsx', "import Tickets from '@ticketing/plugin-tickets/client-v2';"),
    })).toEqual([]);
  });

  it('never go to a sibling, whatever kind of import it is', () => {
    expect(violationsOf({
      ...manifest('plugin-sla', ['@ticketing/plugin-routing']),
      ...source('plugin-sla', 'server/plugin.ts', '', "import type { Rank } from '@ticketing/plugin-routing';", "const later = () => import('@ticketing/plugin-routing');"),
    })).toEqual([
      expect.stringMatching(/plugin-sla\/src\/server\/plugin\.ts:2 .*no arrow leads there/),
      expect.stringMatching(/plugin-sla\/src\/server\/plugin\.ts:3 .*no arrow leads there/),
    ]);
  });

  it('never go against an arrow', () => {
    expect(violationsOf({
      ...manifest('plugin-tickets', ['@ticketing/plugin-desk']),
      ...source('plugin-tickets', 'server/plugin.ts', "export * from '@ticketing/plugin-desk';"),
    })).toHaveLength(1);
  });

  it('name a public entry, not a file inside', () => {
    expect(violationsOf({
      ...manifest('plugin-sla', ['@ticketing/plugin-tickets']),
      ...source('plugin-sla', 'server/plugin.ts', "import { decide } from '@ticketing/plugin-tickets/src/domain/decide';"),
    })).toEqual([expect.stringContaining('is inside of another plugin')]);
    expect(violationsOf({
      ...manifest('plugin-sla'),
      ...source('plugin-sla', 'server/plugin.ts', "import { decide } from '../../../plugin-tickets/src/domain/decide';"),
    })).toEqual([expect.stringContaining('is outside of @ticketing/plugin-sla')]);
  });

  it('are the same as the peerDependencies', () => {
    expect(violationsOf({
      ...manifest('plugin-sla', ['@ticketing/plugin-intake']),
      ...source('plugin-sla', 'server/plugin.ts', "import Tickets from '@ticketing/plugin-tickets';"),
    })).toEqual([
      expect.stringMatching(/package\.json:3 peerDependencies lacks @ticketing\/plugin-tickets/),
      expect.stringMatching(/package\.json:4 peerDependencies names @ticketing\/plugin-intake/),
    ]);
  });

  it('in a test may reach the harness and need no peer dependency', () => {
    expect(violationsOf({
      ...manifest('plugin-sla'),
      ...source('plugin-sla', 'server/__tests__/sla.test.ts', "import { startApp } from '../../../../../../../test/harness';", "import Tickets from '@ticketing/plugin-tickets';"),
    })).toEqual([]);
  });
});

describe('the domain', () => {
  it('imports nothing outside itself but rules of a plugin it may import', () => {
    const violations = violationsOf({
      ...manifest('plugin-sla', ['@ticketing/plugin-tickets']),
      ...source('plugin-sla', 'domain/clock.ts', "import fs from 'node:fs';", "import dayjs from 'dayjs';", "import { load } from '../server/load';", "import { span } from './span';",
        "import { ask } from '@ticketing/plugin-tickets/domain';", "import { readSettings } from '@ticketing/plugin-tickets';"),
    });
    expect(violations).toEqual([1, 2, 3, 6].map((line) => expect.stringContaining(`domain/clock.ts:${line} src/domain imports itself and /domain`)));
  });

  it('does not import the rules of a sibling', () => {
    expect(violationsOf({
      ...manifest('plugin-sla', ['@ticketing/plugin-routing']),
      ...source('plugin-sla', 'domain/clock.ts', "import { rank } from '@ticketing/plugin-routing/domain';"),
    })).toEqual([expect.stringContaining('no arrow leads there')]);
  });

  it('is tested with vitest and fast-check', () => {
    expect(violationsOf({
      ...manifest('plugin-sla'),
      ...source('plugin-sla', 'domain/__tests__/clock.test.ts', "import fc from 'fast-check';", "import { it } from 'vitest';", "import { readClock } from '../clock';"),
    })).toEqual([]);
  });
});

describe('browser and server', () => {
  it('share types and the domain, never each other\'s code', () => {
    expect(violationsOf({
      ...manifest('plugin-sla'),
      ...source('plugin-sla', 'client-v2/badge.tsx', "import type { Row } from '../server/row';", "import { readClock } from '../domain/clock';", "import { sweep } from '../server/sweep';"),
    })).toEqual([expect.stringMatching(/badge\.tsx:3 src\/client-v2 must not import src\/server/)]);
  });
});

describe('locale files', () => {
  const words = (en, zh) => ({ ...manifest('plugin-sla'), ...locale('plugin-sla', 'en-US', en), ...locale('plugin-sla', 'zh-CN', zh) });

  it('have the same keys', () => {
    expect(violationsOf(words({ Due: 'Due', Late: 'Late' }, { Due: '截止', Early: '提前' }))).toEqual([
      expect.stringMatching(/en-US\.json:3 "Late" is missing in zh-CN\.json/),
      expect.stringMatching(/zh-CN\.json:3 "Early" is missing in en-US\.json/),
    ]);
  });

  it('have every key of t(), tExpr() and {{t()}}', () => {
    expect(violationsOf({
      ...words({}, {}),
      ...source('plugin-sla', 'client-v2/badge.tsx', "const a = t('Due');", "const b = tExpr(isLate ? 'Late' : 'Early');", "const c = ctx.t('Save', { ns: 'client' });"),
      ...source('plugin-sla', 'server/collections/policies.ts', 'const title = `{{t("Policies", { ns: "${NAMESPACE}" })}}`;', "const stock = '{{t(\"Status\")}}';"),
      ...source('plugin-sla', 'ui/page.json', '{', '"title": "{{t(\\"Targets\\", { \\"ns\\": \\"@ticketing/plugin-sla\\" })}}"', '}'),
    })).toEqual([
      expect.stringContaining('badge.tsx:1 "Due"'),
      expect.stringContaining('badge.tsx:2 "Late"'),
      expect.stringContaining('badge.tsx:2 "Early"'),
      expect.stringContaining('policies.ts:1 "Policies"'),
      expect.stringContaining('page.json:2 "Targets"'),
    ]);
  });

  it('have no variables where nobody can fill them in', () => {
    expect(violationsOf({
      ...words({ 'due {{at}}': 'due {{at}}' }, { 'due {{at}}': '{{at}} 截止' }),
      ...source('plugin-sla', 'client-v2/badge.tsx', "const a = t('due {{at}}', { at });", "const b = tExpr('due {{at}}');"),
    })).toEqual([expect.stringMatching(/badge\.tsx:2 tExpr\("due \{\{at\}\}"\) cannot fill in variables/)]);
  });

  it('count plural forms as the key', () => {
    expect(violationsOf({
      ...words({ '{{count}} late_one': 'x', '{{count}} late_other': 'x' }, { '{{count}} late_one': 'x', '{{count}} late_other': 'x' }),
      ...source('plugin-sla', 'client-v2/badge.tsx', "t('{{count}} late', { count });"),
    })).toEqual([]);
  });

  it('are looked up in the plugin whose namespace is named', () => {
    expect(violationsOf({
      ...words({ Due: 'Due' }, { Due: '截止' }),
      ...manifest('plugin-desk'),
      ...source('plugin-desk', 'ui/list.json', '{"a": "{{t(\\"Due\\", {ns: \\"@ticketing/plugin-sla\\"})}}"}'),
    })).toEqual([]);
  });
});

describe('words of shared forms', () => {
  const tickets = { ...manifest('plugin-tickets'), ...locale('plugin-tickets', 'en-US', { Discard: 'Discard' }), ...locale('plugin-tickets', 'zh-CN', { Discard: '放弃' }) };
  const sla = (...namespaces) => ({
    ...manifest('plugin-sla', ['@ticketing/plugin-tickets']),
    ...source('plugin-sla', 'client-v2/locale.ts', "const NS = '@ticketing/plugin-sla';", `export const bindT = (context) => (key) => context.t(key, { ns: [NS, ${namespaces.join(', ')}] });`),
    ...source('plugin-sla', 'client-v2/editor.tsx', "import { EditorDrawer } from '@ticketing/plugin-tickets/forms';", "const a = t('Discard');", "const b = tExpr('Discard');"),
  });

  it('are found by a bound t that looks there, and by nothing else', () => {
    expect(violationsOf({ ...tickets, ...sla("'@ticketing/plugin-tickets'", "'client'") })).toEqual([expect.stringContaining('editor.tsx:3 "Discard" is missing')]);
  });

  it('must be looked for', () => {
    expect(violationsOf({ ...tickets, ...sla("'client'") })).toEqual([
      expect.stringMatching(/editor\.tsx:1 the forms of @ticketing\/plugin-tickets need its words/),
      expect.stringContaining('editor.tsx:2 "Discard" is missing'),
      expect.stringContaining('editor.tsx:3 "Discard" is missing'),
    ]);
  });

  it('stay in the browser', () => {
    expect(violationsOf({
      ...manifest('plugin-sla', ['@ticketing/plugin-tickets']),
      ...source('plugin-sla', 'client-v2/locale.ts', "export const bindT = (context) => (key) => context.t(key, { ns: ['@ticketing/plugin-tickets'] });"),
      ...source('plugin-sla', 'server/plugin.ts', "import { minutesOfText } from '@ticketing/plugin-tickets/forms';"),
    })).toEqual([expect.stringContaining('is for the browser')]);
  });
});

describe('committed text', () => {
  const machinePath = ['', 'work', 'main', 'x'].join('/');
  const registry = ['registry', 'example', 'org'].join('.');

  it('names no folder of one machine', () => {
    expect(violationsOf({ 'docs/a.md': `first\nsee ${machinePath}\n`, 'docs/b.md': 'src/work/x, ${dir}/tmp/x and https://example.org/root/x' }))
      .toEqual([expect.stringContaining('docs/a.md:2 an absolute path')]);
  });

  it('names no registry, but may speak of one', () => {
    expect(violationsOf({ 'docs/a.md': `https://${registry}/x`, 'src/b.ts': 'registry.guards.add(guard)' }))
      .toEqual([expect.stringContaining('docs/a.md:1 names a package registry')]);
  });

  it('keeps addresses out of the lockfile', () => {
    const entry = (address) => ({ packages: { 'node_modules/a': { resolved: address } } });
    expect(violationsOf({ 'package-lock.json': entry('packages/plugins/@ticketing/plugin-sla') })).toEqual([]);
    expect(violationsOf({ 'package-lock.json': entry(`https://${registry}/a.tgz`) })).toEqual([expect.stringContaining('package-lock.json:4')]);
  });
});
