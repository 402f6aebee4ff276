// npm run e2e [-- words of scenario names] [-- --pictures]
// Starts one service desk and lets people work with it in Chromium. Every step prints ok or FAILED; the last line counts them.
// A picture of every failure goes to storage/e2e; with --pictures the pictures of the README are made new.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { openBrowser, openWindow } from './lib/browser.mjs';
import { invitePeople } from './lib/people.mjs';
import { createReport } from './lib/report.mjs';
import { startServiceDesk } from './lib/service-desk.mjs';

class StepFailed extends Error {}

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const pictures = path.join(root, 'storage/e2e');
const readmePictures = path.join(root, 'docs/pictures');
const words = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const makesPictures = process.argv.includes('--pictures');
const report = createReport();

const files = fs
  .readdirSync(path.join(import.meta.dirname, 'scenarios'))
  .filter((file) => file.endsWith('.e2e.mjs') && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();
fs.rmSync(pictures, { recursive: true, force: true });
fs.mkdirSync(pictures, { recursive: true });

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
let desk;
let browser;
try {
  desk = await startServiceDesk();
  const people = await invitePeople(desk.url);
  browser = await openBrowser();
  for (const file of files) await runScenario(file, people);
} catch (error) {
  report.failed('the service desk and the browser run', error);
} finally {
  await browser?.close();
  if (report.counts.failed && desk) fs.copyFileSync(desk.logFile, path.join(pictures, 'app.log'));
  await desk?.stop();
}
report.sum();
process.exit(report.counts.failed > 0 || report.counts.passed === 0 ? 1 : 0);

/** Steps build on each other: after the first that fails the scenario ends. */
async function runScenario(file, people) {
  const { title, default: scenario } = await import(`./scenarios/${file}`);
  report.title(title);
  const windows = [];
  const open = async (name, options) => {
    const page = await openWindow(browser, desk.url, { account: people[name], ...options });
    windows.push(page);
    return page;
  };
  const step = async (text, work) => {
    const started = performance.now();
    try {
      const result = await work();
      report.passed(text, performance.now() - started);
      return result;
    } catch (error) {
      report.failed(text, error, await photograph(windows.at(-1), file));
      throw new StepFailed();
    }
  };
  const picture = async (page, name) => {
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    if (!makesPictures) return;
    fs.mkdirSync(readmePictures, { recursive: true });
    fs.copyFileSync(path.join(pictures, `${name}.png`), path.join(readmePictures, `${name}.png`));
  };
  try {
    await scenario({ step, open, picture, people, url: desk.url, restart: desk.restart });
  } catch (error) {
    if (!(error instanceof StepFailed)) report.failed(`${title}: outside of a step`, error, await photograph(windows.at(-1), file));
  } finally {
    await Promise.all(windows.map((page) => page.context().close()));
  }
}

async function photograph(page, file) {
  if (!page || page.isClosed()) return null;
  const picture = path.join(pictures, `FAILED-${file.replace('.e2e.mjs', '')}.png`);
  await page.screenshot({ path: picture }).catch(() => {});
  return path.relative(root, picture);
}
