// Who may import whom (DESIGN, "Plugins and their direction").
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isCode, isTest, lineOf, parseCode, walk } from './sources.mjs';

// The arrows. Whoever may import intake may import what intake stands on, too.
const NEEDS = {
  'plugin-tickets': [],
  'plugin-starter-types': ['plugin-tickets'],
  'plugin-sla': ['plugin-tickets'],
  'plugin-routing': ['plugin-tickets'],
  'plugin-intake': ['plugin-tickets'],
  'plugin-email': ['plugin-intake'],
  'plugin-ratings': ['plugin-tickets'],
  'plugin-knowledge': ['plugin-tickets'],
  'plugin-ai-team': ['plugin-tickets'],
  'plugin-desk': ['plugin-tickets'],
};
const PUBLIC_ENTRIES = ['', '/client', '/client-v2', '/domain', '/forms'];
const DOMAIN_TEST_TOOLS = ['vitest', 'fast-check'];
const BROWSER_LANES = ['client', 'client-v2'];
const LANES = ['server', ...BROWSER_LANES];

export function importViolations({ root, plugins }) {
  return [...plugins.values()].flatMap((plugin) => {
    const imports = plugin.sources.filter(isCode).flatMap((file) => readImports(root, file));
    const broken = imports.flatMap((item) => IMPORT_RULES.flatMap((rule) => rule(item, plugin) ?? [])
      .map((message) => ({ file: item.file, line: item.line, message })));
    return [...broken, ...peerViolations(root, plugin, imports)];
  });
}

/** `target` is where a relative import leads, relative to root; undefined for a package. */
function readImports(root, file) {
  const source = parseCode(root, file);
  const found = [];
  walk(source, (node) => {
    const specifier = specifierOf(node);
    if (!specifier) return;
    const target = specifier.text.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier.text) : undefined;
    found.push({ file, line: lineOf(source, specifier), name: specifier.text, target, isTypeOnly: Boolean(node.importClause?.isTypeOnly || node.isTypeOnly) });
  });
  return found;
}

function specifierOf(node) {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isExternalModuleReference(node)) return node.expression;
  const isLoad = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require');
  return isLoad && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]) ? node.arguments[0] : undefined;
}

const IMPORT_RULES = [siblingImport, deepImport, wayOutOfThePlugin, impureDomain, wrongSideOfTheWire, formsOutsideOfTheBrowser];

function siblingImport({ name }, plugin) {
  const neighbour = neighbourOf(name);
  if (!neighbour || neighbour === plugin.name) return undefined;
  if (reachable(shortName(plugin.name)).has(shortName(neighbour))) return undefined;
  return `${plugin.name} must not import ${neighbour}: no arrow leads there (scripts/borders/imports.mjs, NEEDS)`;
}

function deepImport({ name }, plugin) {
  const neighbour = neighbourOf(name);
  if (!neighbour) return undefined;
  if (neighbour === plugin.name) return 'a plugin imports its own files by relative path';
  const entry = name.slice(neighbour.length);
  return PUBLIC_ENTRIES.includes(entry) ? undefined : `${name} is inside of another plugin: import ${neighbour}, or its /client, /client-v2, /domain or /forms`;
}

function wayOutOfThePlugin({ file, target }, plugin) {
  if (!target || target.startsWith(`${plugin.folder}/`)) return undefined;
  if (isTest(file) && target.startsWith('test/')) return undefined;
  return `${target} is outside of ${plugin.name}`;
}

function impureDomain({ file, name, target }, plugin) {
  const domain = `${plugin.folder}/src/domain/`;
  if (!file.startsWith(domain)) return undefined;
  if (target ? target.startsWith(domain) : isDomainEntry(name) || (isTest(file) && DOMAIN_TEST_TOOLS.includes(name))) return undefined;
  return `src/domain imports itself and /domain of other plugins, nothing else: ${name}`;
}

function wrongSideOfTheWire({ file, target, isTypeOnly }, plugin) {
  if (isTypeOnly || isTest(file)) return undefined;
  const from = laneOf(file, plugin);
  const to = target && laneOf(target, plugin);
  if (!from || !to || from === to) return undefined;
  const isShellFallback = from === 'client' && to === 'client-v2';
  return isShellFallback ? undefined : `src/${from} must not import src/${to} (types only)`;
}

function formsOutsideOfTheBrowser({ file, name }, plugin) {
  if (name !== `${neighbourOf(name)}/forms` || BROWSER_LANES.includes(laneOf(file, plugin))) return undefined;
  return `${name} is for the browser: only ${BROWSER_LANES.map((lane) => `src/${lane}`).join(' and ')} may import it`;
}

function peerViolations(root, plugin, imports) {
  const file = `${plugin.folder}/package.json`;
  const text = fs.readFileSync(path.join(root, file), 'utf8').split('\n');
  const declared = Object.keys(plugin.manifest.peerDependencies ?? {}).filter((name) => name.startsWith('@ticketing/'));
  const used = new Set(imports.filter((item) => !isTest(item.file)).map((item) => neighbourOf(item.name)).filter((name) => name && name !== plugin.name));
  const lineWith = (word) => Math.max(1, text.findIndex((line) => line.includes(word)) + 1);
  const missing = [...used].filter((name) => !declared.includes(name))
    .map((name) => ({ file, line: lineWith('"peerDependencies"'), message: `peerDependencies lacks ${name}, which src imports` }));
  const idle = declared.filter((name) => !used.has(name))
    .map((name) => ({ file, line: lineWith(`"${name}"`), message: `peerDependencies names ${name}, which src does not import` }));
  return [...missing, ...idle];
}

// Whether an arrow leads there is asked by siblingImport.
const isDomainEntry = (name) => name === `${neighbourOf(name)}/domain`;
const neighbourOf = (name) => /^@ticketing\/[^/]+/.exec(name)?.[0];
const shortName = (name) => name.replace('@ticketing/', '');
const laneOf = (file, plugin) => LANES.find((lane) => file.startsWith(`${plugin.folder}/src/${lane}/`) || file === `${plugin.folder}/src/${lane}`);

function reachable(name) {
  const direct = NEEDS[name] ?? [];
  return new Set([...direct, ...direct.flatMap((next) => [...reachable(next)])]);
}
