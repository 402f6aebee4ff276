import { describe, expect, it } from 'vitest';
import { evaluateExpressions, type ExpressionJob } from '../expressions/evaluate-expressions';

const evaluate = (job: Partial<ExpressionJob>) => evaluateExpressions({ payload: {}, accept: null, each: null, mapping: {}, ...job });
const ALERTS = { receiver: 'desk', alerts: [{ name: 'a', up: false }, { name: 'b', up: true }, { name: 'c', up: false }] };

describe('the expressions of a source', () => {
  it('read fields out of the payload', async () => {
    const { isAccepted, items } = await evaluate({ payload: { issue: { title: 'Broken', number: 3 } }, mapping: { title: 'issue.title', externalRefId: 'issue.number', description: 'issue.body' } });
    expect([isAccepted, items]).toEqual([true, [{ values: { title: 'Broken', externalRefId: 3, description: undefined }, problems: [] }]]);
  });

  it('make one submission of each item, which knows the whole and its place', async () => {
    const { items } = await evaluate({ payload: ALERTS, each: 'alerts[up = false]', mapping: { title: 'name & " of " & $payload.receiver & " " & $index' } });
    expect(items.map(({ values }) => values.title)).toEqual(['a of desk 0', 'c of desk 1']);
  });

  it.each([
    ['alerts[up = null]', 0], ['nothing', 0], ['alerts[0]', 1], ['alerts', 3],
  ])('%s makes %i submissions', async (each, number) => {
    expect((await evaluate({ payload: ALERTS, each })).items).toHaveLength(number);
  });

  it.each([
    ['action = "opened"', true], ['action = "closed"', false], ['nothing', false], ['nothing = "x"', false], ['action = "opened" and nothing', false],
  ])('accept %s: %s', async (accept, isAccepted) => {
    expect(await evaluate({ payload: { action: 'opened' }, accept })).toMatchObject({ isAccepted, problems: [] });
  });

  it('tell where a problem is, and of which kind', async () => {
    expect(await evaluate({ payload: { a: 1 }, accept: 'a' })).toMatchObject({ isAccepted: false, problems: [{ field: 'accept', code: 'webhook.acceptNoBoolean' }] });
    expect(await evaluate({ each: '(' })).toMatchObject({ items: [], problems: [{ field: 'each', code: 'webhook.expressionFailed' }] });
    expect(await evaluate({ payload: { a: Array.from({ length: 101 }, () => ({})) }, each: 'a' })).toMatchObject({ problems: [{ code: 'webhook.tooManyItems' }] });
    const { items } = await evaluate({ payload: { a: 'x' }, mapping: { title: '1 + a', description: '"fine"', categoryCode: '$nothing()', languageCode: '$sum', customerUrgency: '[1..20000]' } });
    expect(items[0].values).toEqual({ description: 'fine' });
    expect(items[0].problems.map(({ field }) => field)).toEqual(['title', 'categoryCode', 'languageCode', 'customerUrgency']);
    expect(items[0].problems[0].params.problem).toMatch(/must evaluate to a number/);
  });

  it('end when they go round and round', async () => {
    const { items } = await evaluate({ mapping: { title: '($loop := function() { $loop() }; $loop())', description: '($deep := function($n) { 1 + $deep($n + 1) }; $deep(0))' } });
    expect(items[0].problems).toMatchObject([{ field: 'title', code: 'webhook.expressionTooSlow' }, { field: 'description', code: 'webhook.expressionFailed' }]);
  });

  it('reach nothing of the node', async () => {
    for (const title of ['$constructor("return process")()', 'constructor', '__proto__', '$lookup($, "__proto__")', '$fetch("http://localhost")', '$require("fs")', '$eval("process.env")']) {
      const { items } = await evaluate({ payload: {}, mapping: { title } });
      expect(items[0].values.title, title).toBeUndefined();
    }
  });
});
