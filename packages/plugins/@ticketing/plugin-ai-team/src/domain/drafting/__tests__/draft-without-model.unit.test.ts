import { describe, expect, it } from 'vitest';
import { checkReply } from '../../reply-check/check-reply';
import { draftWithoutModel, type DraftFacts } from '../draft-without-model';
import { DRAFT_LANGUAGES, REPLY_TONES } from '../draft-words';

const facts: DraftFacts = {
  language: 'en', tone: 'friendly', customerName: 'Anna Weber', agentName: 'Ada Agent', ticketNo: 'TKT-20260302-0001', question: 'The printer is jammed',
  article: { title: 'Clear a paper jam', excerpt: '1. Open the front door.\n2. Pull the paper out slowly.', url: 'https://desk.example/help/KB-000001' }, solution: 'The rollers were cleaned.',
};
const draft = (some: Partial<DraftFacts> = {}) => draftWithoutModel({ ...facts, ...some })?.text;
const manners = REPLY_TONES.flatMap((tone) => DRAFT_LANGUAGES.map((language) => ({ tone, language })));

describe('a reply without a model', () => {
  it('greets, says what it is about, gives the steps, and closes', () => {
    expect(draft()).toBe(`Hello Anna Weber,

Thank you for writing to us about this (ticket TKT-20260302-0001).

This is described in our article “Clear a paper jam”:
1. Open the front door.
2. Pull the paper out slowly.

You can read all of it here: https://desk.example/help/KB-000001

In a similar case, this helped as well:
The rollers were cleaned.

If this does not help, just reply to this message and we will look into it with you.

Kind regards
Ada Agent`);
  });

  it.each(manners)('passes our own check: $tone, $language', (manner) => {
    for (const some of [{}, { article: null }, { solution: null }, { customerName: null }, { article: { ...facts.article!, url: null } }]) {
      const text = draft({ ...manner, ...some });
      expect(text).toBeTruthy();
      expect(checkReply(text!)).toEqual({ mayBeSent: true, secrets: [], tone: [] });
      expect(text).not.toMatch(/[{}]|null|undefined/);
    }
  });

  it('sounds different in each tone and language', () => {
    expect(new Set(manners.map((manner) => draft(manner))).size).toBe(manners.length);
    expect(draft({ tone: 'brief' })!.length).toBeLessThan(draft({ tone: 'formal' })!.length);
    expect(draft({ tone: 'apologetic' })).toContain('sorry');
    expect(draft({ language: 'zh', tone: 'formal', customerName: '李伟' })).toMatch(/^尊敬的李伟：/);
  });

  it('is none where nothing is known', () => {
    expect(draft({ article: null, solution: null })).toBeUndefined();
    expect(draft({ article: { title: 'Empty', excerpt: ' ', url: null }, solution: null })).toBeUndefined();
  });

  it('leaves out what was not written for a customer', () => {
    expect(draft({ solution: 'Reset done, the password is Tr0ub4dor&3' })).not.toContain('Tr0ub4dor');
    expect(draft({ article: null, solution: 'You broke it yourself' })).toBeUndefined();
  });

  it('takes of a long article the part that answers the question', () => {
    const idle = 'This chapter tells the history of our machines and has nothing to do. '.repeat(40);
    const text = draft({ article: { title: 'Machines', excerpt: `${idle}A jammed printer opens at the front. ${idle}`, url: null }, solution: null });
    expect(text).toContain('A jammed printer opens at the front.');
    expect(text!.length).toBeLessThan(1_700);
    expect(draft({ article: { title: 'Endless', excerpt: 'word '.repeat(1_000), url: null }, solution: null })).toContain('…');
  });

  it('takes names as they are, whatever is in them', () => {
    expect(draft({ customerName: '{agent} $& {title}\nWeber' })).toContain('Hello {agent} $& {title} Weber,');
  });
});
