// Does a committed text tell where it was made? Another machine has other folders and other registries.
import fs from 'node:fs';
import path from 'node:path';
import { isTest } from './sources.mjs';

const FOLDERS_OF_A_MACHINE = ['work', 'root', 'tmp'];
// A path starts a word: `${dir}/tmp/x` and `src/work/x` are relative.
const ABSOLUTE_PATH = new RegExp(String.raw`(?<![\w.\-}\])*~@$>/])/(?:${FOLDERS_OF_A_MACHINE.join('|')})/[\w.@-]`);
const ABSOLUTE_FILE_URL = new RegExp(`file:///(?:${FOLDERS_OF_A_MACHINE.join('|')})/`);
const REGISTRY = /\bregistry\.[\w-]+\.(?:org|com|cn|io|net|dev)\b|\bnpmmirror\.|\bhttps?:\/\/[^\s"'/]*(?:artifactory|nexus|verdaccio|devpi)/i;

export function committedTextViolations({ root, files }) {
  return files.flatMap((file) => {
    const text = readText(path.join(root, file));
    if (text === null) return [];
    const rules = rulesFor(file);
    return text.split('\n').flatMap((content, index) =>
      rules.filter(({ pattern }) => pattern.test(content)).map(({ message }) => ({ file, line: index + 1, message })));
  });
}

function rulesFor(file) {
  if (path.basename(file) === 'package-lock.json') {
    return [{ pattern: /"resolved": "(?:https?|git|file):?/, message: 'the lockfile names a registry: keep omit-lockfile-registry-resolved in .npmrc' }];
  }
  const registry = { pattern: registryPattern(), message: 'names a package registry' };
  const absolute = [ABSOLUTE_PATH, ABSOLUTE_FILE_URL].map((pattern) => ({ pattern, message: 'an absolute path of one machine' }));
  return isTest(file) || file.startsWith('test/') ? [registry] : [registry, ...absolute];
}

// Set by `npm run`: a registry of one's own may have any name.
function registryPattern() {
  const configured = process.env.npm_config_registry;
  const host = configured ? new URL(configured).host.replaceAll('.', String.raw`\.`) : null;
  return host ? new RegExp(`${REGISTRY.source}|${host}`, 'i') : REGISTRY;
}

function readText(file) {
  if (fs.lstatSync(file).isSymbolicLink()) return null;
  const content = fs.readFileSync(file);
  return content.subarray(0, 8000).includes(0) ? null : content.toString('utf8');
}
