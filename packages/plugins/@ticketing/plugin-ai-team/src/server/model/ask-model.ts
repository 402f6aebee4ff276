import { Op } from '@nocobase/database';
import { costOf, createRedactor, isSpent, type AiSettings, type AiTask, type Redactor, type WhyNot } from '../../domain';
import type { AiDesk } from '../ai-desk';
import { aiSettings } from '../settings/stored-settings';
import { hostModel, type ChatAnswer, type ChatMessage, type HostModel } from './host-models';
import { errorWords, noteRun, type AiRun } from './note-run';
import { restoreWhileTold } from './restore-while-told';

/** What a language model is asked. */
export interface ModelQuestion<Value> {
  task: AiTask;
  ticketId: string | null;
  /** The person who waits for it; null for what the desk does by itself. */
  userId: string | null;
  /** Names that are hidden where the desk hides personal data. */
  names: readonly string[];
  /** Both as they are without anything hidden; `fenced` marks what others wrote. */
  system: string;
  user: string;
  /** JSON schema of the answer; without one it is plain words. */
  schema?: object;
  /** Makes the answer a value, or tells what is wrong with it. */
  read(text: string): { ok: true; value: Value; confidence?: number | null } | { ok: false; problem: string };
  /** Words as they come, with what was hidden put back. */
  onText?(part: string, model: string): void;
  /** Ends the question before its time: whoever asked has gone. */
  signal?: AbortSignal;
}

export type ModelAnswer<Value> = { ok: true; value: Value; model: string; runId: string } | { ok: false; because: WhyNot; model: string | null };

/** Whether a model would be asked for a task now, and why not. */
export async function whyNoModel(desk: AiDesk, task: AiTask): Promise<WhyNot | null> {
  const chosen = await chooseModel(desk, task, await aiSettings(desk.db));
  return 'because' in chosen ? chosen.because : null;
}

/**
 * Asks the language model of the desk; whatever goes wrong with it is an answer, too, and a row of "AI runs". Never to be called within a transaction: a
 * model takes seconds.
 */
export async function askModel<Value>(desk: AiDesk, question: ModelQuestion<Value>): Promise<ModelAnswer<Value>> {
  const settings = await aiSettings(desk.db);
  const chosen = await chooseModel(desk, question.task, settings);
  if ('because' in chosen) return { ok: false, because: chosen.because, model: null };
  if (question.userId === null && desk.modelPause.isOn(desk.now())) return { ok: false, because: 'failed', model: chosen.name };
  return converse(desk, question, settings, chosen);
}

interface ChosenModel {
  name: string;
  host: HostModel;
}

async function chooseModel(desk: AiDesk, task: AiTask, settings: AiSettings): Promise<ChosenModel | { because: WhyNot }> {
  if (settings.tasks[task] !== 'model') return { because: 'switchedOff' };
  const host = settings.service && settings.model ? await hostModel(desk.app, settings.service, settings.model) : null;
  if (!host) return { because: 'noService' };
  if (isSpent(await spentToday(desk), settings.dailyBudget)) return { because: 'budgetSpent' };
  return { name: `${settings.service}/${settings.model}`, host };
}

/** What models have cost since midnight of the server, in the currency of the settings. */
export async function spentToday({ db, now }: Pick<AiDesk, 'db' | 'now'>): Promise<number> {
  const midnight = new Date(now());
  midnight.setHours(0, 0, 0, 0);
  return Number((await db.getCollection('ticketingAiRuns').model.sum('cost', { where: { at: { [Op.gte]: midnight } } as never })) || 0);
}

async function converse<Value>(desk: AiDesk, question: ModelQuestion<Value>, settings: AiSettings, { name, host }: ChosenModel): Promise<ModelAnswer<Value>> {
  const redactor = settings.redacts ? createRedactor(question.names) : OPEN;
  const messages: ChatMessage[] = [{ role: 'system', content: question.system }, { role: 'user', content: redactor.redact(question.user) }];
  const at = desk.now();
  const run: AiRun = { task: question.task, tier: 'llm', model: name, ticketId: question.ticketId, userId: question.userId, at, ms: null, prompt: settings.keepsPrompts ? messages.map(({ content }) => content).join('\n\n') : null };
  const begun = performance.now();
  const note = (facts: Partial<AiRun>) => noteRun(desk, { ...run, ms: Math.round(performance.now() - begun), ...facts });
  try {
    const answer = await answerOf({ ...question, signal: AbortSignal.any([desk.stopping.signal, ...(question.signal ? [question.signal] : [])]) }, settings, { name, host }, messages, redactor);
    desk.modelPause.answered();
    const read = question.read(redactor.restore(answer.text));
    const costs = { inputTokens: answer.inputTokens, outputTokens: answer.outputTokens, cost: costOf(answer, settings), answer: settings.keepsPrompts ? answer.text : null };
    const runId = await note({ ...costs, ...(read.ok ? { confidence: read.confidence ?? null } : { error: read.problem, skippedBecause: 'badAnswer' }) });
    return read.ok ? { ok: true, value: read.value, model: name, runId } : { ok: false, because: 'badAnswer', model: name };
  } catch (error) {
    // The host's client parses what comes by a schema, and says no more of what it cannot parse: what that has cost is guessed.
    const because: WhyNot = error instanceof SyntaxError ? 'badAnswer' : 'failed';
    // Where whoever asked has gone, the service is not to blame.
    if (because === 'failed' && !question.signal?.aborted && !desk.stopping.signal.aborted) desk.modelPause.failed(desk.now());
    desk.app.log.warn(`the language model did not answer (${question.task}): ${errorWords(error as Error)}`);
    const guessed = { inputTokens: because === 'badAnswer' ? guessTokens(messages) : 0, outputTokens: 0 };
    await note({ error: errorWords(error as Error), skippedBecause: because, ...guessed, cost: costOf(guessed, settings) });
    return { ok: false, because, model: name };
  }
}

/** Four characters are a token, roughly, in English; fewer in Chinese. */
const guessTokens = (messages: ChatMessage[]): number => Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / 4);

async function answerOf<Value>({ schema, onText, signal }: ModelQuestion<Value>, { timeoutSeconds }: AiSettings, { name, host }: ChosenModel, messages: ChatMessage[], redactor: Redactor): Promise<ChatAnswer> {
  const inTime = AbortSignal.any([AbortSignal.timeout(timeoutSeconds * 1000), ...(signal ? [signal] : [])]);
  if (onText) {
    const restored = restoreWhileTold(redactor, (part) => onText(part, name));
    const answer = await orAborted(host.tell(messages, inTime, restored.add), inTime);
    restored.end();
    return answer;
  }
  try {
    return await orAborted(host.ask(messages, inTime, schema), inTime);
  } catch (error) {
    // Some services know no schemas and refuse them; what is asked for stands in the words, too.
    if (!schema || (error as { status?: number }).status !== 400) throw error;
    return orAborted(host.ask(messages, inTime), inTime);
  }
}

/** Not every client of a service listens to the signal while it waits. */
function orAborted<Value>(answer: Promise<Value>, signal: AbortSignal): Promise<Value> {
  answer.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const OPEN: Redactor = { redact: (text) => text, restore: (answer) => answer, count: 0 };
