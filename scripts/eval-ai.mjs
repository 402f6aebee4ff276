// npm run eval:ai -- FOLDER: the built-in models of plugin-ai-team, as built, on test sets other people made; prints and writes docs/ai-evaluation.md.
// FOLDER has intent-banking77-train10.json and -dev.json {items: [{text, intent}]}, sentiment-en-dev.json {items: [{text, label}]} and
// reply-eq-firewall.json {items: [{input, issue_type, must_block}]}.
// With AI_EVAL_BASE_URL, AI_EVAL_MODEL and AI_EVAL_API_KEY, a language model is asked the same, about AI_EVAL_SAMPLE texts (100).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { aiReport } from './ai-measures/ai-report.mjs';
import { crossValidate, measureAccuracy, measureTime } from './ai-measures/measure-classifier.mjs';
import { measureLanguage } from './ai-measures/measure-language.mjs';
import { measureModel, modelOfEnvironment } from './ai-measures/measure-model.mjs';
import { judgeReplies, measureSentiment } from './ai-measures/measure-replies.mjs';
import { measureSimilar } from './ai-measures/measure-similar.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'packages/plugins/@ticketing/plugin-ai-team/dist';

async function main(folder) {
  if (!folder) throw new Error('usage: npm run eval:ai -- FOLDER');
  const itemsOf = (file) => JSON.parse(fs.readFileSync(path.resolve(folder, file), 'utf8')).items;
  const tickets = (file) => itemsOf(file).map(({ text, intent }) => ({ text, label: intent }));
  const service = modelOfEnvironment(process.env);
  const [training, dev] = [tickets('intent-banking77-train10.json'), tickets('intent-banking77-dev.json')];
  const sentiments = itemsOf('sentiment-en-dev.json');
  const { ai, englishValence } = built();
  const replies = judgeReplies(ai, itemsOf('reply-eq-firewall.json'));
  const report = aiReport({
    day: new Date().toISOString().slice(0, 10),
    dev: { ...measureAccuracy(ai, training, dev), trainingTexts: training.length },
    crossValidation: crossValidate(ai, training),
    similar: measureSimilar(ai, training, dev),
    time: measureTime(ai, englishValence),
    language: measureLanguage(ai, path.join(root, 'node_modules/@nocobase')),
    sentiment: measureSentiment(ai, englishValence, sentiments),
    model: service && await measureModel(ai, service, { categories: [...new Set(training.map(({ label }) => label))], questions: dev, sentiments }),
    replies, floor: ai.CONFIDENCE_FLOOR, likenessFloor: ai.LIKENESS_FLOOR,
  });
  console.log(report);
  fs.writeFileSync(path.join(root, 'docs/ai-evaluation.md'), report);
  return replies.every(({ passes }) => passes);
}

function built() {
  execFileSync(process.execPath, ['scripts/build.mjs', '--server-only', '@ticketing/plugin-ai-team'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const load = createRequire(import.meta.url);
  return { ai: load(path.join(root, PLUGIN, 'domain/index.js')), ...load(path.join(root, PLUGIN, 'server/sentiment/english-valence.js')) };
}

try {
  process.exitCode = (await main(process.argv[2])) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
