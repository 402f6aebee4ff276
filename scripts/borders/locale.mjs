// Is every sentence a user may see there in English and Chinese?
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isCode, isTest, lineOf, parseCode, walk } from './sources.mjs';

const LANGUAGES = ['en-US', 'zh-CN'];
const TRANSLATIONS = ['t', 'tExpr', 'tExpression'];
// {{t("Key")}} or {{t("Key", { ns: "package" })}} inside of a text the host translates when it shows it.
const TEMPLATE = /\{\{\s*t\(\s*(["'`])((?:\\.|(?!\1).)+)\1\s*(?:,\s*(\{.*?\}))?\s*\)\s*\}\}/g;
// The one that binds `t` for the screens of a plugin; it may name other plugins of ours, whose words are then found, too.
const BOUND_T = { file: 'src/client-v2/locale.ts', name: 'bindT' };
const SHARED_FORMS = /^(@ticketing\/[\w-]+)\/forms$/;
const NAMESPACE_OPTION = /["']?\b(?:ns)["']?\s*:\s*(\[[^\]]*\]|["'`][^"'`]*["'`]|[\w.]+)/;

export function localeViolations({ root, plugins }) {
  const locales = new Map([...plugins.values()].map((plugin) => [plugin.name, readLocales(root, plugin)]));
  return [...plugins.values()].flatMap((plugin) => {
    const sources = plugin.sources.filter((file) => !isTest(file));
    const borrowed = borrowedNamespaces(root, plugin);
    return [
      ...differences(plugin, locales.get(plugin.name)),
      ...sources.flatMap((file) => usedKeys(root, file, plugin.name)).flatMap((use) => missingIn(use, locales, borrowed)),
      ...sources.filter(isCode).flatMap((file) => [...formsWithoutWords(root, file, borrowed), ...expressionsWithVariables(root, file)]),
    ];
  });
}

/** The plugins in whose words the bound `t` looks for what is none of its own. */
function borrowedNamespaces(root, plugin) {
  const file = `${plugin.folder}/${BOUND_T.file}`;
  const found = [];
  if (!plugin.sources.includes(file)) return found;
  walk(parseCode(root, file), (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== BOUND_T.name) return;
    walk(node, (inner) => ts.isStringLiteralLike(inner) && inner.text.startsWith('@ticketing/') && found.push(inner.text));
  });
  return found;
}

/** Forms of another plugin are shown with our `t`: it must know their words. */
function formsWithoutWords(root, file, borrowed) {
  const source = parseCode(root, file);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const [, owner] = SHARED_FORMS.exec(statement.moduleSpecifier.text) ?? [];
    if (!owner || borrowed.includes(owner)) return [];
    return [{ file, line: lineOf(source, statement), message: `the forms of ${owner} need its words: name it in the namespaces of ${BOUND_T.name} (${BOUND_T.file})` }];
  });
}

/** The host translates an expression as soon as it meets one, before anybody can fill in its variables: they would stand there as written. */
function expressionsWithVariables(root, file) {
  const source = parseCode(root, file);
  const found = [];
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || nameOf(node.expression) !== 'tExpr' || !node.arguments[0]) return;
    for (const key of literalsOf(node.arguments[0]).filter(({ text }) => text.includes('{{'))) {
      found.push({ file, line: lineOf(source, key), message: `tExpr("${key.text}") cannot fill in variables: use t()` });
    }
  });
  return found;
}

/** Language → keys; a language without a file has no keys. */
function readLocales(root, plugin) {
  return Object.fromEntries(LANGUAGES.map((language) => {
    const file = path.join(root, plugin.folder, `src/locale/${language}.json`);
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '{}';
    return [language, { text, keys: new Set(Object.keys(JSON.parse(text))) }];
  }));
}

function differences(plugin, locale) {
  return LANGUAGES.flatMap((language) => {
    const [other] = LANGUAGES.filter((name) => name !== language);
    return [...locale[language].keys].filter((key) => !locale[other].keys.has(key)).map((key) => ({
      file: `${plugin.folder}/src/locale/${language}.json`,
      line: lineContaining(locale[language].text, JSON.stringify(key)),
      message: `"${key}" is missing in ${other}.json`,
    }));
  });
}

function missingIn({ file, line, key, namespace, isBound }, locales, borrowed) {
  const locale = locales.get(namespace);
  const searched = [locale, ...(isBound ? borrowed.map((name) => locales.get(name)) : [])];
  if (!locale || searched.some((one) => one && isKnown(key, one['en-US'].keys))) return [];
  return [{ file, line, message: `"${key}" is missing in en-US.json of ${namespace}` }];
}

// i18next finds "{{count}} tickets" as "{{count}} tickets_one" or "…_other".
const isKnown = (key, keys) => keys.has(key) || keys.has(`${key}_other`);

function usedKeys(root, file, own) {
  if (isCode(file)) return keysInCode(parseCode(root, file), file, own);
  if (file.endsWith('.json') && !file.includes('/src/locale/')) return keysInJson(fs.readFileSync(path.join(root, file), 'utf8'), file, own);
  return [];
}

function keysInCode(source, file, own) {
  const found = [];
  const add = (node, key, namespace, isBound = false) => namespace && found.push({ file, line: lineOf(source, node), key, namespace, isBound });
  const isOnScreen = /\/src\/client(-v2)?\//.test(file);
  walk(source, (node) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression) && node.arguments[0]) {
      const named = namespaceOf(node.arguments[1]?.getText(source), own);
      // What tExpr writes down is looked up in the namespace it writes beside it.
      const isBound = isOnScreen && !named && nameOf(node.expression) === 't';
      for (const key of literalsOf(node.arguments[0])) add(key, key.text, named ?? own, isBound);
    }
    if (ts.isStringLiteralLike(node)) for (const use of keysInText(node.text, own)) add(node, use.key, use.namespace);
    if (ts.isTemplateExpression(node)) for (const use of keysInText(node.getText(source).slice(1, -1), own)) add(node, use.key, use.namespace);
  });
  return found;
}

const nameOf = (callee) => (ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
const isTranslation = (callee) => TRANSLATIONS.includes(nameOf(callee));

/** t(isOpen ? 'Close' : 'Open') uses both keys. A key made at run time is beyond this check. */
function literalsOf(argument) {
  if (ts.isStringLiteralLike(argument)) return [argument];
  if (ts.isConditionalExpression(argument)) return [...literalsOf(argument.whenTrue), ...literalsOf(argument.whenFalse)];
  return [];
}

function keysInJson(text, file, own) {
  const found = [];
  const visit = (value) => {
    if (typeof value === 'string') {
      for (const use of keysInText(value, own)) {
        if (use.namespace) found.push({ file, line: lineContaining(text, JSON.stringify(use.key).slice(1, -1)), ...use });
      }
    } else if (value && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(JSON.parse(text));
  return found;
}

// Without a namespace the host looks into its own words only: those are not ours to check.
function keysInText(text, own) {
  return [...text.matchAll(TEMPLATE)].filter(([, , key]) => !key.includes('${'))
    .map(([, , key, options]) => ({ key: key.replace(/\\(.)/g, '$1'), namespace: namespaceOf(options, own) }));
}

/** The namespace of ours that `options` names; `own` for a constant; undefined when there is none or it is the host's. */
function namespaceOf(options, own) {
  const [, value] = NAMESPACE_OPTION.exec(options ?? '') ?? [];
  if (!value) return undefined;
  const ours = /@ticketing\/[\w-]+/.exec(value);
  if (ours) return ours[0];
  return /^["'`][^$]*$/.test(value) ? 'host' : own;
}

function lineContaining(text, words) {
  const index = text.indexOf(words);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}
