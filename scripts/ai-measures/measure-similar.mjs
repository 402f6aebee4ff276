// Are the texts found that are about the same matter? Candidates are the training texts, questions those kept apart.
import { performance } from 'node:perf_hooks';
import { madeUpTickets } from './made-up-tickets.mjs';

const MOST = 5;
const LARGE = { candidates: 1_000, asked: 40 };

/** Shares of questions with a text of the same label in front, and among the first five; and how many of those that are shown are about the same. */
export function measureSimilar(ai, training, asked) {
  const candidates = training.map(({ text }, at) => ({ id: String(at), text }));
  const answers = asked.map(({ text, label }) => ai.rankSimilar(text, candidates, MOST).map(({ id }) => training[id].label === label));
  const shown = answers.flat();
  const share = (some, all) => (all.length ? some.length / all.length : 0);
  return {
    count: asked.length, candidates: candidates.length,
    top1: share(answers.filter(([first]) => first), answers), top5: share(answers.filter((hits) => hits.includes(true)), answers),
    right: share(shown.filter(Boolean), shown), none: share(answers.filter((hits) => hits.length === 0), answers), ms: timeOf(ai),
  };
}

/** Of one question among a thousand tickets of about eighty words. */
function timeOf(ai) {
  const tickets = madeUpTickets(LARGE.candidates + LARGE.asked, 40).map(({ text }, at) => ({ id: String(at), text }));
  const times = tickets.slice(LARGE.candidates).map(({ text }) => {
    const started = performance.now();
    ai.rankSimilar(text, tickets.slice(0, LARGE.candidates), MOST);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)], p95: times[Math.floor(times.length * 0.95)] };
}
