// Chromium through playwright-core. Every person gets a window of his own.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { signIn } from './api.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** A page that is opened for the first time takes its time on a small machine. */
export const WAIT_MS = 40_000;
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export async function openBrowser() {
  const executablePath = CANDIDATES.find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Error('No Chromium found: install it, or name it in CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update'] });
}

/**
 * A window, signed in unless there is no `account`.
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openWindow(browser, url, { account, language = 'en-US', size = DESKTOP } = {}) {
  const context = await browser.newContext({ viewport: size, baseURL: url });
  context.setDefaultTimeout(WAIT_MS);
  const token = account && (await signIn(url, account)).token;
  await context.addInitScript(
    ([key, locale]) => {
      localStorage.setItem('NOCOBASE_LOCALE', locale);
      if (!key) return;
      localStorage.setItem('NOCOBASE_TOKEN', key);
      localStorage.setItem('NOCOBASE_AUTH', 'basic');
    },
    [token, language],
  );
  return context.newPage();
}
