import type { AiTask } from './settings-api';

/** What AI does, by its name. */
export const TASK_NAMES: Readonly<Record<AiTask, string>> = {
  analyse: 'Reading new tickets',
  draftReply: 'Drafting replies',
  reviewReply: 'Looking over replies',
  translate: 'Translating',
};
