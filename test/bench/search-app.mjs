// The search of articles on two nodes of a real app, which share a database.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import * as postgres from '../harness/databases/postgres.mjs';
import { root } from '../harness/paths.mjs';
import { prepareTemplates } from '../harness/templates.mjs';
import { startProductionApp } from './production-app.mjs';
import { signIn } from './sign-in.mjs';
import { someQuestions } from './some-articles.mjs';

const PREFIX = 'ticketing_searchbench_';
const PLUGINS = ['@ticketing/plugin-tickets', '@ticketing/plugin-knowledge'];
const [CHANGES, QUESTIONS] = [20, 100];
const GOAL_MS = 1000;

/** @returns {Promise<{ filling: number[], visible: number[][], search: number[], plain: number[] }>} milliseconds; `visible` by node, here first */
export async function measureOnApp(articles, progress) {
  const folder = path.join(root, 'storage/bench');
  fs.mkdirSync(folder, { recursive: true });
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), port: 0 });
  const connection = { dialect: 'postgres', host: server.host, port: server.port, user: server.user, password: server.password };
  const database = `${PREFIX}run`;
  const apps = [];
  const start = async (name) => {
    const app = await startProductionApp(folder, postgres.environment(connection, database), name);
    apps.push(app);
    return { ...app, headers: await signIn(app.baseUrl) };
  };
  try {
    const template = await prepareTemplates(connection, { folder, prefix: PREFIX }, progress, PLUGINS);
    await postgres.dropDatabase(connection, database);
    await postgres.copyDatabase(connection, template, database);
    await insertArticles({ ...connection, database }, articles);
    progress(`${articles.length} articles are in the database`);
    const filling = [];
    const nodes = [];
    for (const name of ['search-here', 'search-there']) {
      const node = await start(name);
      const startedAt = performance.now();
      await search(node, 'anything');
      filling.push(performance.now() - startedAt);
      progress(`${name} answered its first search after ${(filling.at(-1) / 1000).toFixed(1)} s`);
      nodes.push(node);
    }
    return { filling, visible: await timeChanges(nodes, progress), ...(await timeSearches(nodes[0])) };
  } finally {
    for (const app of apps) await app.stop();
    await server.stop();
  }
}

async function insertArticles(connection, articles) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const rows = JSON.stringify(articles.map(({ id, articleNo, kind, audience, language, title, summary, keywords, content }) => ({ id, articleNo, kind, audience, language, title, summary, keywords: keywords.split(' '), content })));
    const columns = '"kind", "audience", "language", "title", "summary", "keywords", "content"';
    const given = 'kind, audience, language, title, summary, keywords, content';
    const read = `json_to_recordset($1) AS given(id bigint, "articleNo" text, kind text, audience text, language text, title text, summary text, keywords json, content text)`;
    await client.query(`INSERT INTO "ticketingArticles" (id, "articleNo", ${columns}, state, version, "liveVersion", "helpfulCount", "unhelpfulCount", "useCount", "viewCount", "createdAt", "updatedAt")
      SELECT id, "articleNo", ${given}, 'published', 1, 1, 0, 0, 0, 0, now(), now() FROM ${read}`, [rows]);
    await client.query(`INSERT INTO "ticketingArticleVersions" (id, "articleId", version, ${columns}, at) SELECT id, id, 1, ${given}, now() FROM ${read}`, [rows]);
    await client.query('VACUUM ANALYZE "ticketingArticles"');
  } finally {
    await client.end();
  }
}

async function call({ baseUrl, headers }, address, body) {
  const answer = await fetch(`${baseUrl}/api/${address}`, body ? { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : { headers });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${address}: ${JSON.stringify(json)}`);
  return json.data;
}

const search = (node, q) => call(node, `ticketingArticles:search?${new URLSearchParams({ q })}`);

/** From the answer to "publish" on one node until a search there, and one on the other node, finds the article. */
async function timeChanges(nodes, progress) {
  const [here] = nodes;
  const visible = nodes.map(() => []);
  for (let change = 0; change < CHANGES; change += 1) {
    const word = `zyzzyva${String.fromCodePoint(97 + change)}`;
    const { id } = await call(here, 'ticketingArticles:create', { title: `About ${word}`, content: 'It is a weevil.', language: 'en', audience: 'public' });
    await call(here, `ticketingArticles:publish?filterByTk=${id}`, { version: 1 });
    const publishedAt = performance.now();
    await Promise.all(nodes.map(async (node, index) => {
      while (!(await search(node, word)).some((found) => String(found.id) === String(id))) if (performance.now() - publishedAt > 60_000) throw new Error(`${word} was not found within a minute`);
      visible[index].push(performance.now() - publishedAt);
    }));
  }
  progress(`${CHANGES} changes were found on both nodes`);
  return visible.map((spent) => spent.sort((a, b) => a - b));
}

/** Over HTTP, one after the other: our search, and the host's list of articles whose title holds a word. */
async function timeSearches(node) {
  const timed = async (ask) => {
    const spent = [];
    for (const { text } of someQuestions(QUESTIONS, 3)) {
      const startedAt = performance.now();
      await ask(text);
      spent.push(performance.now() - startedAt);
    }
    return spent.sort((a, b) => a - b);
  };
  const filterOf = (text) => JSON.stringify({ title: { $includes: text.split(' ')[0] } });
  const plain = await timed((text) => call(node, `ticketingArticles:list?${new URLSearchParams({ pageSize: '20', filter: filterOf(text), fields: 'id,title,summary' })}`));
  return { plain, search: await timed((text) => search(node, text)) };
}

/** Lines of a report. */
export function describeOnApp({ filling, visible, search: searched, plain }) {
  const half = (spent) => spent[Math.floor(spent.length / 2)];
  const worst = Math.max(...visible.map((spent) => spent.at(-1)));
  return [
    `Two nodes: the first search after the start waited ${filling.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(' and ')} for the index.`,
    `${CHANGES} articles published on one node were found there after ${half(visible[0]).toFixed(0)} ms, on the other after ${half(visible[1]).toFixed(0)} ms (median); the slowest took ${worst.toFixed(0)} ms, goal ≤ ${GOAL_MS}: ${worst <= GOAL_MS ? 'met' : 'missed'}.`,
    `A search over HTTP takes ${(half(searched) / half(plain)).toFixed(2)} times as long as the host's own list of articles whose title holds one word (medians ${half(searched).toFixed(0)} and ${half(plain).toFixed(0)} ms).`,
  ];
}
