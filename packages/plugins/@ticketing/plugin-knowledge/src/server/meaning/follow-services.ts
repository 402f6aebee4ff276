import type { Transaction } from '@nocobase/database';
import type { KnowledgeDesk } from '../knowledge-desk';
import { markMeaningChanged } from './meaning-settings';

/** Every node hears of another key or address of an LLM service: the model it keeps in memory speaks with the earlier one. */
export function followServices({ db }: KnowledgeDesk): void {
  for (const event of ['afterSave', 'afterDestroy']) db.on(`llmServices.${event}`, (_service: unknown, { transaction }: { transaction?: Transaction }) => markMeaningChanged(db, transaction));
}
