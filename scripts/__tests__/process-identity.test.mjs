import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim, identityOf, pidIfAlive, release } from '../lib/process-identity.mjs';

let folder;
let file;
let other;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'identity-test-'));
  file = path.join(folder, 'owner');
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
});

afterEach(async () => {
  other.kill('SIGKILL');
  if (other.exitCode === null && other.signalCode === null) await new Promise((resolve) => other.once('exit', resolve));
  fs.rmSync(folder, { recursive: true });
});

describe('a claim', () => {
  it('is refused while the other process lives, naming it', () => {
    fs.writeFileSync(file, identityOf(other.pid));
    expect(claim(file)).toBe(other.pid);
  });

  it('passes on when the other process has died without giving it up', async () => {
    fs.writeFileSync(file, identityOf(other.pid));
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    expect(claim(file)).toBeNull();
    expect(pidIfAlive(fs.readFileSync(file, 'utf8'))).toBe(process.pid);
  });

  it('passes on when another process has got the same id since', () => {
    fs.writeFileSync(file, `${other.pid} 1`);
    expect(claim(file)).toBeNull();
  });

  it('is given up by its holder only', () => {
    fs.writeFileSync(file, identityOf(other.pid));
    release(file);
    expect(fs.existsSync(file)).toBe(true);
  });
});
