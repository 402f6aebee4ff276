import type { VariableOptions } from '@nocobase/plugin-workflow/client-v2';
import { TicketTrigger } from '@ticketing/plugin-tickets/client-v2';
import { tExpr } from '../locale';
import { useAiResultVariables } from './ai-variables';

/** Stored in workflows; the server registers the same name. */
export const AI_RESULT_TRIGGER = 'ticketing-ai-result';

export class AiResultTrigger extends TicketTrigger {
  title = tExpr('AI result');
  description = tExpr('Starts once after AI has read a ticket.');
  FieldsetLoader = () => import('./AiResultFieldset');
  useVariables = (config: Record<string, unknown>, options?: VariableOptions) => useAiResultVariables(config, options);

  // Nothing chosen means every analysis: there is nothing one must fill in.
  validate() {
    return true;
  }
}
