import { describe, expect, it } from 'vitest';
import { isAiResultChosen, problemsOfAiResultChoice, type AiResultFacts } from '../ai-result-choice';

const facts: AiResultFacts = { isSure: true, categoryCode: 'printer', sentiment: 'negative', urgency: 'high' };

describe('an analysis starts a workflow', () => {
  it('always where nothing was chosen', () => {
    expect(isAiResultChosen({}, facts)).toBe(true);
    expect(isAiResultChosen({ sureOnly: false, categories: [], sentiments: [], urgencies: [] }, { isSure: false, categoryCode: null, sentiment: null, urgency: null })).toBe(true);
  });

  it('that asks for sure ones only with a category it is sure of', () => {
    expect(isAiResultChosen({ sureOnly: true }, facts)).toBe(true);
    expect(isAiResultChosen({ sureOnly: true }, { ...facts, isSure: false })).toBe(false);
  });

  it('with one of the categories, sentiments and urgencies that were chosen', () => {
    expect(isAiResultChosen({ categories: ['printer'], sentiments: ['negative'], urgencies: ['high', 'low'] }, facts)).toBe(true);
    for (const other of [{ categories: ['vpn'] }, { sentiments: ['positive'] }, { urgencies: ['low'] }]) expect(isAiResultChosen(other, facts)).toBe(false);
    expect(isAiResultChosen({ categories: ['printer'] }, { ...facts, categoryCode: null })).toBe(false);
  });
});

describe('a choice', () => {
  it('is of what there is', () => {
    expect(problemsOfAiResultChoice({ sureOnly: true, categories: ['any'], sentiments: ['negative'], urgencies: null })).toBeNull();
    expect(problemsOfAiResultChoice({ sentiments: ['angry'], urgencies: 'high', categories: [7] })).toEqual({
      sentiments: '"sentiments" does not know angry', urgencies: '"urgencies" is a list of names', categories: '"categories" is a list of names',
    });
  });
});
