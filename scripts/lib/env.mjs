// What do .env and the environment say? The first start writes .env with a key of its own.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { StartError } from './start-error.mjs';

/** The settings: environment variables first, then .env, which is made from .env.example when it is missing. */
export function loadSettings(root, { withDemo }) {
  const file = path.join(root, '.env');
  if (!fs.existsSync(file)) writeFirst(root, file, withDemo);
  let written;
  try {
    written = parseEnv(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(`${file} cannot be read: ${error.message}.`);
  }
  const settings = { ...written, ...process.env };
  if (!settings.APP_KEY) throw new StartError('APP_KEY is empty: write a long random text into .env (it signs the logins).');
  settings.APP_PORT = checkPort(settings.APP_PORT || '13000');
  if (!withDemo) settings.TICKETING_DEMO = 'off';
  return settings;
}

function writeFirst(root, file, withDemo) {
  const text = fs.readFileSync(path.join(root, '.env.example'), 'utf8')
    .replace(/^APP_KEY=$/m, `APP_KEY=${randomBytes(24).toString('hex')}`)
    .replace(/^TICKETING_DEMO=.*$/m, `TICKETING_DEMO=${withDemo ? 'on' : 'off'}`);
  fs.writeFileSync(file, text, { mode: 0o600 });
}

function checkPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StartError(`APP_PORT is "${text}": it must be a number from 1 to 65535.`);
  return String(port);
}
