// npm run bench:routing: how long decisions of routing take, on the rules as built; with -- --app also what it costs on a real app: creates
// with and without it, and a drain. Prints a Markdown report.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../harness/paths.mjs';

const NOW = new Date('2026-06-01T12:00:00Z');
const MINUTE_MS = 60_000;
const PRIORITIES = ['P0', 'P1', 'P2', 'P3'];
const SKILLS = Array.from({ length: 50 }, (_, index) => `skill-${index}`);

const onApp = process.argv.includes('--app');
// An app of the tests finds all plugins, also those that are off.
execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', ...(onApp ? [] : ['@ticketing/plugin-tickets', '@ticketing/plugin-routing'])], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const routing = createRequire(import.meta.url)(path.join(root, 'packages/plugins/@ticketing/plugin-routing/dist/domain/index.js'));

/** The same numbers in every run: a linear congruential generator. */
let seed = 1;
const chance = (below) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed % below;
};
const minutesAgo = (minutes) => new Date(NOW.getTime() - minutes * MINUTE_MS);

/** Everybody on duty, with every skill at some level, and room for more. */
function agent(index, capacity) {
  const openByPriority = Object.fromEntries(PRIORITIES.map((priority) => [priority, chance(3)]));
  return {
    userId: String(index + 1), isEnabled: true, sort: index + 1, skills: new Map(SKILLS.map((skill) => [skill, 1 + chance(5)])), languages: ['zh', 'en'],
    availability: 'online', leaseUntil: null, absentFrom: null, absentUntil: null, capacity, capacityByPriority: { P0: null, P1: null, P2: null, P3: null },
    open: PRIORITIES.reduce((sum, priority) => sum + openByPriority[priority], 0), openByPriority, lastAssignedAt: minutesAgo(chance(300)), recentlyAssignedAt: [],
  };
}

function ticket(index, skillCount) {
  return {
    ticketId: String(index + 1), priority: PRIORITIES[chance(4)], requiredSkills: SKILLS.slice(0, skillCount).map((skill) => ({ skill, minLevel: 1 })), language: 'zh-CN',
    earlierTickets: new Map([[String(1 + chance(100)), 2]]), slaDueAt: minutesAgo(-chance(500)), excluded: new Map(), queuedAt: minutesAgo(chance(500)), lastCustomerReplyAt: null,
  };
}

const queue = (strategy) => ({ isEnabled: true, strategy, weights: routing.DEFAULT_WEIGHTS, turn: 7, assignmentLimit: null, assignmentWindowMinutes: 60, ignoreOlderThanHours: null });
const agents = (count, capacity) => Array.from({ length: count }, (_, index) => agent(index, capacity));
const tickets = (count, skillCount) => Array.from({ length: count }, (_, index) => ticket(index, skillCount));

/** Milliseconds of each of so many calls, sorted, after some that warm up. */
function measure(call, times) {
  for (let warmUp = 0; warmUp < Math.ceil(times / 5); warmUp += 1) call();
  const spent = Array.from({ length: times }, () => {
    const startedAt = performance.now();
    call();
    return performance.now() - startedAt;
  });
  return spent.sort((a, b) => a - b);
}

/** As a drain asks: for the winner and three runners-up. The page of a ticket asks for all. */
const WANTED = 4;

function rankRow(strategy, skillCount, most = WANTED) {
  const members = agents(500, 20);
  const [one] = tickets(1, skillCount);
  const decide = () => routing.rank(members, one, queue(strategy), NOW, most);
  if (decide().length !== Math.min(most, members.length)) throw new Error(`${decide().length} of ${members.length} agents were ranked`);
  return { name: `rank 500 agents, 50 skills each, ${skillCount} required, ${strategy}${most > WANTED ? ', reasons of all' : ''}`, spent: measure(decide, 200), goalMs: 10 };
}

function drainRow(strategy) {
  const [waiting, members] = [tickets(1000, 3), agents(100, 20)];
  const assigned = routing.planDrain(waiting, members, queue(strategy), NOW).steps.filter(({ userId }) => userId).length;
  return { name: `plan a drain of 1,000 tickets with 100 agents, ${strategy} (${assigned} assigned)`, spent: measure(() => routing.planDrain(waiting, members, queue(strategy), NOW), 10), goalMs: null };
}

const rows = [rankRow('skills', 3), rankRow('skills', 50), rankRow('skills', 3, 500), rankRow('leastLoaded', 3), rankRow('roundRobin', 3), drainRow('skills'), drainRow('roundRobin')];
const at = (spent, share) => spent[Math.min(spent.length - 1, Math.floor(spent.length * share))].toFixed(2);
const [cpu] = os.cpus();
console.log([
  `${new Date().toISOString().slice(0, 10)} · ${os.availableParallelism()} × ${cpu.model.trim()}, Node ${process.versions.node}, load before: ${os.loadavg()[0].toFixed(1)}`,
  '',
  '| decision | p50 ms | p95 ms | goal |',
  '|---|---|---|---|',
  ...rows.map(({ name, spent, goalMs }) => `| ${name} | ${at(spent, 0.5)} | ${at(spent, 0.95)} | ${goalMs === null ? '–' : `≤ ${goalMs}: ${Number(at(spent, 0.95)) <= goalMs ? 'met' : 'missed'}`} |`),
].join('\n'));

if (onApp) {
  const { describeOnApp, measureOnApp } = await import('./routing-app.mjs');
  const measured = await measureOnApp((line) => process.stderr.write(`${line}\n`));
  console.log(['', ...describeOnApp(measured)].join('\n'));
}
