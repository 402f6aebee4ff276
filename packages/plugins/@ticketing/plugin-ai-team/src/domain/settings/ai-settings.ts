/** What AI does for a desk. */
export const AI_TASKS = ['analyse', 'draftReply', 'reviewReply', 'translate'] as const;
export type AiTask = (typeof AI_TASKS)[number];

/** Who does a task: a language model and, where that fails, the built-in ones; those alone; nobody. */
export const TASK_MODES = ['model', 'builtIn', 'off'] as const;
export type TaskMode = (typeof TASK_MODES)[number];

/** Why a task has no result, or none of a language model. */
export const WHY_NOT = ['noService', 'switchedOff', 'budgetSpent', 'failed', 'badAnswer', 'nothingToSay', 'nothingFound'] as const;
export type WhyNot = (typeof WHY_NOT)[number];

export interface AiSettings {
  /** Name of an LLM service of the host, and of one of its models; both or neither. */
  service: string | null;
  model: string | null;
  tasks: Record<AiTask, TaskMode>;
  /** Whether personal data are hidden from the model. */
  redacts: boolean;
  /** What may be spent in a day, in `currency`; null for no limit. */
  dailyBudget: number | null;
  /** Prices of a million tokens, in `currency`. */
  inputPrice: number;
  outputPrice: number;
  currency: string;
  /** How long an answer is waited for. */
  timeoutSeconds: number;
  /** Whether prompts and answers are kept with the runs, for administrators. */
  keepsPrompts: boolean;
  autoReply: boolean;
  /** How well an article must fit before it is sent by itself, 0 to 1. */
  autoReplyThreshold: number;
}

export const DEFAULT_AI_SETTINGS: AiSettings = {
  service: null, model: null, tasks: { analyse: 'model', draftReply: 'model', reviewReply: 'model', translate: 'model' }, redacts: true, dailyBudget: null, inputPrice: 0, outputPrice: 0,
  currency: 'USD', timeoutSeconds: 20, keepsPrompts: true, autoReply: false, autoReplyThreshold: 0.8,
};

/** A claim on a ticket lasts a minute; whoever waits longer for a model does its work twice. */
const MOST_SECONDS = 45;

type Readers = { [Name in keyof AiSettings]: (value: unknown) => AiSettings[Name] | undefined };

const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const numberWithin = (least: number, most: number) => (value: unknown) => (typeof value === 'number' && value >= least && value <= most ? value : undefined);
const name = (value: unknown) => (value === null || value === '' ? null : typeof value === 'string' && value.trim() && value.length <= 255 ? value.trim() : undefined);
const MOST_MONEY = 1_000_000;

const READERS: Readers = {
  service: name,
  model: name,
  tasks: (value) => {
    const given = value as Record<string, unknown> | null;
    const isWhole = given && typeof given === 'object' && AI_TASKS.every((task) => TASK_MODES.includes(given[task] as TaskMode));
    return isWhole ? (Object.fromEntries(AI_TASKS.map((task) => [task, given[task]])) as Record<AiTask, TaskMode>) : undefined;
  },
  redacts: flag,
  dailyBudget: (value) => (value === null ? null : numberWithin(0, MOST_MONEY)(value)),
  inputPrice: numberWithin(0, MOST_MONEY),
  outputPrice: numberWithin(0, MOST_MONEY),
  currency: (value) => (typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined),
  timeoutSeconds: numberWithin(1, MOST_SECONDS),
  keepsPrompts: flag,
  autoReply: flag,
  autoReplyThreshold: numberWithin(0, 1),
};

/** Settings with what was given in place of what they were; or the name of the first that cannot be. What is not a setting is left out. */
export function changeSettings(settings: AiSettings, given: Record<string, unknown>): { ok: true; settings: AiSettings } | { ok: false; field: string } {
  const changed: Record<string, unknown> = { ...settings };
  for (const [field, read] of Object.entries(READERS) as [keyof AiSettings, (value: unknown) => unknown][]) {
    if (!(field in given) || given[field] === undefined) continue;
    const value = read(given[field]);
    if (value === undefined) return { ok: false, field };
    changed[field] = value;
  }
  const whole = changed as unknown as AiSettings;
  if (Boolean(whole.service) !== Boolean(whole.model)) return { ok: false, field: whole.service ? 'model' : 'service' };
  return { ok: true, settings: whole };
}

/** Settings as they were kept, whatever became of them meanwhile: what is missing or cannot be is as at the beginning. */
export const readSettings = (kept: Record<string, unknown>): AiSettings =>
  (Object.keys(READERS) as (keyof AiSettings)[]).reduce<AiSettings>((settings, field) => {
    const changed = changeSettings({ ...settings, service: null, model: null }, { [field]: kept[field] });
    return changed.ok ? { ...changed.settings, service: settings.service, model: settings.model } : settings;
  }, { ...DEFAULT_AI_SETTINGS, ...(name(kept.service) && name(kept.model) ? { service: name(kept.service) as string, model: name(kept.model) as string } : {}) });
