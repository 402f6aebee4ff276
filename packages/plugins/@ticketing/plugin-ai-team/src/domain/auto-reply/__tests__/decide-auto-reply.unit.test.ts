import { describe, expect, it } from 'vitest';
import { decideAutoReply, type AutoReplyFacts } from '../decide-auto-reply';
import { isQuestion } from '../is-question';

const settings = { isOn: true, threshold: 0.6 };
const article = { id: '7', isPublished: true, audience: 'public', fit: 0.8 };
const facts: AutoReplyFacts = { text: 'How do I reset my password?', sentiment: 'neutral', urgency: 'normal', isOpen: true, wasAnswered: false, channelCanAnswer: true, article };
const because = (some: Partial<AutoReplyFacts>, others: Partial<typeof settings> = {}) => {
  const decision = decideAutoReply({ ...settings, ...others }, { ...facts, ...some });
  return decision.ok ? decision.articleId : decision.because;
};

describe('a ticket is answered automatically', () => {
  it('when it is a plain question and a public article fits', () => {
    expect(decideAutoReply(settings, facts)).toEqual({ ok: true, articleId: '7' });
    expect(because({ text: '请问如何重置密码？', sentiment: 'positive', urgency: 'low' })).toBe('7');
    expect(because({ article: { ...article, fit: 0.6 } })).toBe('7');
  });
});

describe('a ticket is left to people', () => {
  it('when the desk has not switched it on', () => expect(because({}, { isOn: false })).toBe('switchedOff'));
  it('when it has ended', () => expect(because({ isOpen: false })).toBe('notOpen'));
  it('when it was answered before', () => expect(because({ wasAnswered: true })).toBe('alreadyAnswered'));
  it('when an answer would not get to the customer', () => expect(because({ channelCanAnswer: false })).toBe('channelCannotAnswer'));
  it('when it is no question', () => expect(because({ text: 'The printer on floor two prints blank pages.' })).toBe('notAQuestion'));
  it('when the customer is upset', () => expect(because({ sentiment: 'negative' })).toBe('upset'));
  it('when it cannot wait for the wrong answer', () => expect(because({ urgency: 'high' })).toBe('urgent'));
  it('when there is no article', () => expect(because({ article: null })).toBe('noArticle'));
  it('when the article is for the desk only, or not published', () => {
    expect(because({ article: { ...article, audience: 'internal' } })).toBe('notPublic');
    expect(because({ article: { ...article, isPublished: false } })).toBe('notPublic');
  });
  it('when the article fits not well enough, or nobody knows how well', () => {
    expect(because({ article: { ...article, fit: 0.59 } })).toBe('notSureEnough');
    expect(because({ article: { ...article, fit: NaN } })).toBe('notSureEnough');
  });
});

describe('a question', () => {
  it.each(['How do I reset my password?', 'where can I download the report', 'Opening hours on Friday?', '如何重置密码', '请问发票在哪里下载', '可以开专票吗'])('is "%s"', (text) => expect(isQuestion(text)).toBe(true));
  it.each([
    '', 'My printer prints blank pages', '打印机卡纸', 'Why is nobody answering? I want my money back', 'How long will the outage last?', '什么时候退款？我要投诉', 'My laptop does not work, can you come?', `Where is it? ${'And so on. '.repeat(100)}`,
  ])('is not "%s"', (text) => expect(isQuestion(text)).toBe(false));
});
