// npm run bench:search: searches over 20,000 made-up articles in this process; with -- --app also on two nodes of a real app: how long they take to fill
// their indexes, how soon a change is found on both, and a search beside the plain list of the host. Prints a Markdown report.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../harness/paths.mjs';
import { someArticles, someQuestions } from './some-articles.mjs';

const ARTICLES = 20_000;
const QUESTIONS = 300;
const GOAL_MS = 50;
const BATCH = 25;

const onApp = process.argv.includes('--app');
// An app of the tests finds all plugins, also those that are off.
execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', ...(onApp ? [] : ['@ticketing/plugin-tickets', '@ticketing/plugin-knowledge'])], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const { ArticleIndex } = createRequire(import.meta.url)(path.join(root, 'packages/plugins/@ticketing/plugin-knowledge/dist/server/search/article-index.js'));
const [cpu] = os.cpus();
const machine = `${new Date().toISOString().slice(0, 10)} · ${os.availableParallelism()} × ${cpu.model.trim()}, Node ${process.versions.node}, load before: ${os.loadavg()[0].toFixed(1)}`;
const at = (spent, share) => spent[Math.min(spent.length - 1, Math.floor(spent.length * share))];

const articles = someArticles(ARTICLES).map(({ keywords, ...article }, index) => ({ ...article, id: String(index + 1), articleNo: `KB-${index + 1}`, kind: 'article', audience: 'public', categoryId: null, keywords: keywords.join(' ') }));
const index = new ArticleIndex();
const memory = () => process.memoryUsage().rss / 2 ** 20;
const [before, startedAt] = [memory(), performance.now()];
for (let from = 0; from < articles.length; from += BATCH) index.put(...articles.slice(from, from + BATCH));
const built = performance.now() - startedAt;
const grown = memory() - before;

const ASKED = [
  ['2 words', 2, (text) => text],
  ['a sentence of 12 words', 12, (text) => text],
  ['the text of a ticket, 60 words', 60, (text) => text],
  ['3 words, the last of them half typed', 3, (text) => text.slice(0, -Math.ceil(text.split(' ').at(-1).length / 2))],
];
const rows = ASKED.flatMap(([name, words, typed]) =>
  ['en', 'zh'].map((language) => {
    const questions = someQuestions(QUESTIONS, words).filter((question) => question.language === language).map(({ text }) => typed(text));
    const spent = questions.map((text) => {
      const asked = performance.now();
      index.search({ text, language, limit: 20 });
      return performance.now() - asked;
    }).sort((a, b) => a - b);
    return `| ${name}, ${language === 'en' ? 'English' : 'Chinese'} | ${at(spent, 0.5).toFixed(1)} | ${at(spent, 0.95).toFixed(1)} | ${at(spent, 0.95) <= GOAL_MS ? 'met' : 'missed'} |`;
  }));

console.log([
  machine,
  '',
  `${ARTICLES.toLocaleString('en-US')} articles, a third of them Chinese: indexed in ${(built / 1000).toFixed(1)} s (${(built / ARTICLES).toFixed(2)} ms each), ${grown.toFixed(0)} MB.`,
  '',
  `| question | p50 ms | p95 ms | ≤ ${GOAL_MS} |`,
  '|---|---|---|---|',
  ...rows,
].join('\n'));
index.close();

if (onApp) {
  const { describeOnApp, measureOnApp } = await import('./search-app.mjs');
  console.log(['', ...describeOnApp(await measureOnApp(articles, (line) => process.stderr.write(`${line}\n`)))].join('\n'));
}
