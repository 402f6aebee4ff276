import type { WhyNot } from '../api/ai-api';

/** Why AI did not do what it was asked, as it is said to whoever asked. */
export const WHY_NOT_WORDS: Readonly<Record<WhyNot, string>> = {
  noService: 'No language model is set up.',
  switchedOff: 'This is switched off in the settings of AI.',
  budgetSpent: 'The budget of today is spent.',
  failed: 'The language model did not answer.',
  badAnswer: 'The language model gave an answer nobody can use.',
  nothingToSay: 'There is nothing to say yet.',
  nothingFound: 'No article answers this request.',
};
