import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODEL_ANSWER_LIMITS, modelAnswerSchema, readModelAnswer, type ModelAnswer } from '../model-answer';

const CATEGORIES = ['printer', 'network'];
const good = {
  language: 'en', categoryCode: 'printer', confidence: 0.9, sentiment: 'neutral', urgency: 'high', keywords: ['printer', 'jam'], summary: 'The printer is jammed.',
  reasoning: 'It speaks of a printer.', suggestedReply: 'Please open the front door.',
};
const read = (answer: unknown): ModelAnswer => {
  const reading = readModelAnswer(answer, CATEGORIES);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.value;
};
const problem = (answer: unknown) => {
  const reading = readModelAnswer(answer, CATEGORIES);
  return reading.ok ? null : reading.problem;
};

describe('what a model is asked for', () => {
  it('is every part of an answer, and one of the categories that are offered or none', () => {
    const { properties, required, additionalProperties } = modelAnswerSchema(CATEGORIES) as { properties: Record<string, { enum?: unknown[] }>; required: string[]; additionalProperties: boolean };
    expect([required, Object.keys(properties)]).toEqual([Object.keys(good), Object.keys(good)]);
    expect([properties.categoryCode.enum, additionalProperties]).toEqual([['printer', 'network', null], false]);
  });
});

describe('what a model answers', () => {
  it('is taken as it is where it is as asked for', () => expect(read(good)).toEqual({ ...good, notes: [] }));

  it.each([
    ['a string', JSON.stringify(good)], ['a code fence', `Here it is:\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\`\nAnything else?`], ['a fence without a name', `\`\`\`\n${JSON.stringify(good)}\n\`\`\``],
    ['words around it', `Sure! ${JSON.stringify(good)} Bye.`],
  ])('may be JSON in %s', (_what, answer) => expect(read(answer)).toEqual({ ...good, notes: [] }));

  it('has no category but one that was offered, and says so', () => {
    expect(read({ ...good, categoryCode: 'garden' })).toMatchObject({ categoryCode: null, confidence: 0, notes: ['a category nobody offered: garden'] });
    expect(read({ ...good, categoryCode: 'constructor' }).categoryCode).toBeNull();
    expect(read({ ...good, categoryCode: null })).toMatchObject({ categoryCode: null, confidence: 0, notes: [] });
    expect(read({ ...good, categoryCode: 'null' })).toMatchObject({ categoryCode: null, notes: [] });
  });

  it.each([['0.8', 0.8], ['80%', 0.8], ['0,8', 0.8], [1.7, 1], [-1, 0]])('is as sure as %s says', (confidence, expected) => expect(read({ ...good, confidence }).confidence).toBe(expected));

  it('is not sure where it does not say how much', () => {
    for (const confidence of [undefined, 'very', NaN, {}]) expect(read({ ...good, confidence })).toMatchObject({ categoryCode: 'printer', confidence: 0, notes: ['no confidence'] });
  });

  it.each([['EN', 'en'], ['zh-CN', 'zh'], ['English', null], [7, null]])('names the language "%s" as %s', (language, expected) => expect(read({ ...good, language }).language).toBe(expected));

  it('is cut to its length', () => {
    const long = '😀'.repeat(3_000);
    const value = read({ ...good, summary: long, reasoning: long, suggestedReply: long, keywords: Array.from({ length: 20 }, (_, at) => `word ${at}`) });
    expect([value.summary.length <= MODEL_ANSWER_LIMITS.summary, value.reasoning!.length <= MODEL_ANSWER_LIMITS.reasoning, value.suggestedReply!.length <= MODEL_ANSWER_LIMITS.suggestedReply, value.keywords.length]).toEqual([true, true, true, 8]);
    expect(value.summary).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('may name its keywords in one line', () => expect(read({ ...good, keywords: 'printer, jam，卡纸' }).keywords).toEqual(['printer', 'jam', '卡纸']));

  it('is ignored in what nobody asked for', () => expect(read({ ...good, role: 'admin', __proto__: { x: 1 } })).toEqual({ ...good, notes: [] }));

  it.each([[undefined], [null], ['I cannot help with that'], [[good]], ['{"a":'], [42], ['']])('is bad: %j', (answer) => expect(problem(answer)).toBe('the answer is no JSON object'));

  it('is bad without sentiment, urgency or summary, and says what is missing', () => {
    expect(problem({})).toBe('not as asked for: sentiment, urgency, summary');
    expect(problem({ ...good, sentiment: 'furious' })).toBe('not as asked for: sentiment');
    expect(problem({ ...good, urgency: 'critical', summary: ' ' })).toBe('not as asked for: urgency, summary');
  });

  it('is read whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.json(), fc.record(Object.fromEntries(Object.keys(good).map((key) => [key, fc.oneof(fc.anything(), fc.constant(good[key as keyof typeof good]))])))), (answer) => {
      const reading = readModelAnswer(answer, CATEGORIES);
      if (reading.ok) expect(reading.value.confidence).toSatisfy((confidence: number) => confidence >= 0 && confidence <= 1);
      else expect(reading.problem).not.toBe('');
    }));
  });
});
