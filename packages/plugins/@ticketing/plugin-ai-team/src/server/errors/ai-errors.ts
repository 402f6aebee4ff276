import { describeErrors } from '@ticketing/plugin-tickets';
import { NAMESPACE } from '../locale';

/** Every refusal of this plugin, by code: its HTTP status and its sentence (a key of the locale files). */
export const AI_ERRORS = {
  'ai.replyHoldsSecret': { status: 400, message: 'This reply was not sent, for it holds something secret: {{names}}. Take it out, or write an internal note.' },
  'ai.inputInvalid': { status: 400, message: 'The value of "{{field}}" is not valid.' },
  'ai.settingsNotAllowed': { status: 403, message: 'You may not change what AI does here.' },
  'ai.reportNotAllowed': { status: 403, message: 'You may not see what AI does for the desk.' },
  'ai.conversationNotYours': { status: 403, message: 'Conversations with AI employees, and what waits for approval, are for those who take part in them.' },
  'ai.proposalDecided': { status: 409, message: 'Somebody has decided on this proposal already.' },
  'ai.modelUnknown': { status: 400, message: 'This LLM service or model is not there, or it is switched off.' },
  'ai.nodeInTransaction': { status: 400, message: 'AI takes seconds: a node that asks it cannot stand within a transaction of the workflow.' },
  'ai.nodeInterrupted': { status: 400, message: 'The server ended while AI was asked. Run the workflow again.' },
} as const;

/** Lets callers meet our refusals as `{errors: [{code, message}]}`. */
export const describeAiErrors = (): void => describeErrors(NAMESPACE, AI_ERRORS);
