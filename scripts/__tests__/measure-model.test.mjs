import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureModel, modelOfEnvironment } from '../ai-measures/measure-model.mjs';

/** As far as the measure looks at the rules of the plugin. */
const ai = {
  CONFIDENCE_FLOOR: 0.5,
  modelAnswerSchema: (categories) => ({ type: 'object', categories }),
  readModelAnswer: (content) => (content === 'nonsense' ? { ok: false, problem: 'no JSON' } : { ok: true, value: JSON.parse(content) }),
};
const sets = {
  categories: ['card', 'cash'],
  questions: [{ text: 'card lost', label: 'card' }, { text: 'card late', label: 'cash' }, { text: 'nonsense', label: 'cash' }, { text: 'cash gone', label: 'cash' }],
  sentiments: [{ text: 'good card', label: 'positive' }, { text: 'bad card', label: 'positive' }],
};

let server;
let baseUrl;
let seen = [];
let status = 200;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let raw = '';
    request.on('data', (part) => (raw += part));
    request.on('end', () => {
      const body = JSON.parse(raw);
      seen.push({ url: request.url, authorization: request.headers.authorization, body });
      const text = body.messages.at(-1).content;
      const content = text === 'nonsense' ? text : JSON.stringify({ categoryCode: text.includes('card') ? 'card' : 'cash', confidence: text.includes('late') ? 0.3 : 0.9, sentiment: text.includes('good') ? 'positive' : 'negative' });
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ choices: [{ message: { content } }], usage: { prompt_tokens: 10, completion_tokens: 2 } }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${server.address().port}/v1`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const service = (more = {}) => modelOfEnvironment({ AI_EVAL_BASE_URL: `${baseUrl}/`, AI_EVAL_API_KEY: 'sk-test', AI_EVAL_MODEL: 'small', ...more });

describe('a model service of the environment', () => {
  it('is none without an address', () => expect(modelOfEnvironment({ AI_EVAL_MODEL: 'small' })).toBeNull());
  it('is asked about a hundred texts unless told otherwise', () => expect([service().sample, service({ AI_EVAL_SAMPLE: '7' }).sample]).toEqual([100, 7]));
  it('needs a model and a number', () => {
    expect(() => modelOfEnvironment({ AI_EVAL_BASE_URL: baseUrl })).toThrow('AI_EVAL_MODEL');
    expect(() => service({ AI_EVAL_SAMPLE: 'many' })).toThrow('AI_EVAL_SAMPLE');
  });
});

describe('how good a model is', () => {
  it('is counted over real HTTP, a useless answer as a wrong one', async () => {
    seen = [];
    const measured = await measureModel(ai, service(), sets);
    expect(measured).toMatchObject({ model: 'small', asked: 4, right: 0.5, sure: { coverage: 0.5, accuracy: 1 }, judged: 2, agreement: 0.5, bad: 1, inputTokens: 60, outputTokens: 12 });
    expect([seen.length, seen[0].url, seen[0].authorization]).toEqual([6, '/v1/chat/completions', 'Bearer sk-test']);
    expect(seen[0].body).toMatchObject({ model: 'small', temperature: 0, response_format: { type: 'json_schema' } });
  });

  it('is asked of a sample over all labels', async () => {
    seen = [];
    expect(await measureModel(ai, service({ AI_EVAL_SAMPLE: '2' }), { ...sets, sentiments: [] })).toMatchObject({ asked: 2, judged: 0, agreement: 0 });
    expect(seen.map(({ body }) => body.messages.at(-1).content)).toEqual(['card lost', 'nonsense']);
  });

  it('is not measured where the service refuses', async () => {
    status = 429;
    await expect(measureModel(ai, service(), sets)).rejects.toThrow('429');
    status = 200;
  });
});
