// npm run eval:search: 60 questions customers might ask, through our search over the public and internal articles of the demo knowledge base, as built.
// Prints recall@1, recall@3 and MRR for each language, and every question whose article is not among the first three; see docs/knowledge.md.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const PLUGINS = path.join(root, 'packages/plugins/@ticketing');
const LOOKED_AT = 10;

execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-tickets', '@ticketing/plugin-knowledge', '@ticketing/plugin-desk'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const built = createRequire(import.meta.url);
const { ArticleIndex } = built(path.join(PLUGINS, 'plugin-knowledge/dist/server/search/article-index.js'));
const { DEMO_ARTICLES } = built(path.join(PLUGINS, 'plugin-desk/dist/domain/demo/articles/index.js'));
const questions = JSON.parse(fs.readFileSync(path.join(root, 'scripts/search-vectors/questions.json'), 'utf8'));

const index = new ArticleIndex();
for (const { key, keywords, category, ...article } of DEMO_ARTICLES) index.put({ ...article, id: key, articleNo: key, categoryId: category, keywords: keywords.join(' ') });

const asked = questions.map(({ question, language, expects }) => {
  const found = index.search({ text: question, language, limit: LOOKED_AT }).map(({ article }) => article.id);
  const place = found.findIndex((id) => expects.includes(id)) + 1;
  return { question, language, expects, found, place };
});
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const report = (name, some) => {
  const within = (places) => percent(some.filter(({ place }) => place > 0 && place <= places).length, some.length);
  const mrr = some.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / some.length;
  console.log(`| ${name} | ${some.length} | ${within(1)} | ${within(3)} | ${mrr.toFixed(3)} |`);
};

console.log(`${DEMO_ARTICLES.length} articles\n\n| questions | | recall@1 | recall@3 | MRR |\n|---|---|---|---|---|`);
for (const [name, language] of [['English', 'en'], ['Chinese', 'zh']]) report(name, asked.filter((one) => one.language === language));
report('all', asked);
const missed = asked.filter(({ place }) => place === 0 || place > 3);
if (missed.length) console.log(`\nNot among the first three:\n${missed.map(({ question, expects, found, place }) => `- ${question} → ${expects.join(', ')} at ${place || '–'}; found ${found.slice(0, 3).join(', ') || 'nothing'}`).join('\n')}`);
