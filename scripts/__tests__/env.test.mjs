import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings } from '../lib/env.mjs';

let root;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'env-test-'));
  fs.writeFileSync(path.join(root, '.env.example'), 'APP_KEY=\nAPP_PORT=13000\nTICKETING_DEMO=on\n');
  vi.stubEnv('APP_PORT', undefined);
  vi.stubEnv('APP_KEY', undefined);
  vi.stubEnv('TICKETING_DEMO', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(root, { recursive: true });
});

describe('the settings', () => {
  it('are written at the first start, with a key of their own, for this user only', () => {
    const { APP_KEY } = loadSettings(root, { withDemo: true });
    expect(APP_KEY).toMatch(/^[0-9a-f]{48}$/);
    expect(fs.statSync(path.join(root, '.env')).mode & 0o777).toBe(0o600);
  });

  it('keep their key at later starts', () => {
    const first = loadSettings(root, { withDemo: true }).APP_KEY;
    expect(loadSettings(root, { withDemo: true }).APP_KEY).toBe(first);
  });

  it('remember that the first start wanted no demo data', () => {
    loadSettings(root, { withDemo: false });
    expect(loadSettings(root, { withDemo: true }).TICKETING_DEMO).toBe('off');
  });

  it('come from the environment first', () => {
    vi.stubEnv('APP_PORT', '13500');
    expect(loadSettings(root, { withDemo: true }).APP_PORT).toBe('13500');
  });

  it.each(['abc', '0', '65536', '80.5'])('refuse the port %s in a sentence', (port) => {
    vi.stubEnv('APP_PORT', port);
    expect(() => loadSettings(root, { withDemo: true })).toThrow(/it must be a number from 1 to 65535/);
  });

  it('refuse an empty key in a sentence', () => {
    fs.writeFileSync(path.join(root, '.env'), 'APP_KEY=\n');
    expect(() => loadSettings(root, { withDemo: true })).toThrow(/APP_KEY is empty/);
  });
});
