import { describeErrors } from '@ticketing/plugin-tickets';
import { NAMESPACE } from '../locale';

/** Every refusal of this plugin, by code: its HTTP status and its sentence (a key of the locale files). */
export const KNOWLEDGE_ERRORS = {
  'article.unknown': { status: 404, message: 'This article does not exist, or you may not see it.' },
  'article.notAllowed': { status: 403, message: 'You may not do this with articles.' },
  'article.publishNotAllowed': { status: 403, message: 'Publishing articles is up to somebody else. Submit it for review.' },
  'article.moveNotPossible': { status: 409, message: 'This is not possible in the current state of the article.' },
  'article.changedMeanwhile': { status: 409, message: '{{name}} has changed this article meanwhile (version {{version}}). Nothing was overwritten; compare the two.' },
  'article.contentMissing': { status: 400, message: 'An article needs a title and a text before others read it.' },
  'article.titleMissing': { status: 400, message: 'An article needs a title.' },
  'article.reasonMissing': { status: 400, message: 'Please say what is missing.' },
  'article.tooLong': { status: 400, message: 'At most {{most}} are possible here.' },
  'article.inputInvalid': { status: 400, message: 'The value of "{{field}}" is not valid.' },
  'article.fieldReadOnly': { status: 400, message: 'These fields are set by the rules of the desk: {{fields}}.' },
  'article.internal': { status: 409, message: 'This article is for the desk only and cannot go to a customer.' },
  'article.imageUnknown': { status: 404, message: 'This image does not exist, or you may not see it.' },
  'article.imageMissing': { status: 400, message: 'There is no image in this upload.' },
  'article.imageTooLarge': { status: 413, message: 'The image is too large: at most {{most}} MB are possible.' },
  'article.imageType': { status: 400, message: 'Only PNG, JPEG, GIF and WebP images can stand in an article.' },
  'article.movesFixed': { status: 403, message: 'What became of an article cannot be rewritten.' },
  'article.versionsFixed': { status: 403, message: 'The versions of an article cannot be changed.' },
  'knowledge.settingsNotAllowed': { status: 403, message: 'You may not change how articles are searched.' },
  'knowledge.embeddingUnknown': { status: 400, message: 'This LLM service is not there, is switched off, or has no embedding models.' },
  'knowledge.embeddingSilent': { status: 400, message: 'The service did not answer a test within {{seconds}} seconds. Nothing was changed.' },
  'knowledge.embeddingFailed': { status: 400, message: 'The service gave no vector for a test ({{problem}}). Nothing was changed.' },
} as const;

/** Lets callers meet our refusals as `{errors: [{code, message}]}`. */
export const describeKnowledgeErrors = (): void => describeErrors(NAMESPACE, KNOWLEDGE_ERRORS);
