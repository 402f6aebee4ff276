// The files of the repository as the rules see them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const PLUGIN_FILE = /^(packages\/plugins\/(@ticketing\/[^/]+))\/(.+)$/;

/** Tracked files and those `git add .` would add. */
export function filesToCommit(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 1 << 28 });
  return listed.toString().split('\0').filter((file) => file && fs.existsSync(path.join(root, file)));
}

/**
 * @returns {Map<string, { name: string, folder: string, manifest: object, sources: string[] }>} our plugins by package name;
 *   `sources` are their files below src/, relative to root
 */
export function readPlugins(root, files) {
  const plugins = new Map();
  for (const file of files) {
    const [, folder, name, inside] = PLUGIN_FILE.exec(file) ?? [];
    if (inside === 'package.json') {
      plugins.set(name, { name, folder, manifest: JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')), sources: [] });
    }
  }
  for (const file of files) {
    const [, , name, inside] = PLUGIN_FILE.exec(file) ?? [];
    if (inside?.startsWith('src/')) plugins.get(name)?.sources.push(file);
  }
  return plugins;
}

export const isCode = (file) => /\.[cm]?tsx?$/.test(file) && !file.endsWith('.d.ts');
export const isTest = (file) => /(^|\/)__tests__\//.test(file);

export function parseCode(root, file) {
  return ts.createSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for every node below `node`. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function lineOf(source, node) {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
