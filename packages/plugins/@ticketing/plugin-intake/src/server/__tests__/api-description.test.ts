// What docs and the API documentation of the host say about the API, held against the running app.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { SUBMISSION_SCHEMA } from '../pipeline/submission-schema';
import { anIntake } from './an-intake';

// What comes over the wire: its shape is what is tested.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = Record<string, any>;
const run = promisify(execFile);
const DOC = path.resolve(__dirname, '../../../../../../../docs/intake.md');
let t: TestApp;
let caller: CreatedUser;
let description: Json;

beforeAll(async () => {
  t = await startApp();
  if (!(t.app.pm.get('api-doc') as { enabled?: boolean } | undefined)?.enabled) await t.app.pm.enable('api-doc');
  caller = await anIntake(t).caller('shop');
  const { body } = await t.admin.get('swagger:get', { ns: 'plugins/@ticketing/plugin-intake' });
  description = body.paths ? body : body.data;
});
afterAll(() => t.stop());

const at = (reference: string): unknown =>
  reference.replace(/^#\//, '').split('/').reduce<Json | undefined>((part, name) => part?.[name.replace(/~1/g, '/').replace(/~0/g, '~')], description);

/** Every value below `part` under one of these keys. */
function* valuesOf(part: unknown, key: string): Generator<string> {
  if (!part || typeof part !== 'object') return;
  for (const [name, value] of Object.entries(part)) {
    if (name === key) yield String(value);
    yield* valuesOf(value, key);
  }
}

/** A schema of the description as JSON Schema, with what it refers to. */
function validator(schema: object) {
  const plain = JSON.parse(JSON.stringify({ ...schema, components: description.components }), (_name, value) => {
    if (!value?.nullable) return value;
    const { nullable: _nullable, ...rest } = value;
    return { ...rest, type: [rest.type, 'null'] };
  });
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  return ajv.compile(plain);
}
const answerOf = (pathname: string, status: number) => description.paths[pathname].post.responses[String(status)]?.content?.['application/json']?.schema;

/** Asserts that an answer is one of those that are described. */
function isDescribed(pathname: string, status: number, body: Json) {
  const schema = answerOf(pathname, status);
  expect([pathname, status, Boolean(schema)]).toEqual([pathname, status, true]);
  const validate = validator(schema);
  expect([validate(body), validate.errors]).toEqual([true, null]);
  const code = body.errors?.[0]?.code;
  if (code) expect(Object.keys(description.paths[pathname].post.responses[String(status)].content['application/json'].examples)).toContain(code);
}

describe('the description in the API documentation', () => {
  it('is offered, is OpenAPI 3.0, and refers to nothing that is not there', async () => {
    const { body } = await t.admin.get('swagger:getUrls');
    expect((body.data ?? body).map(({ name }: { name: string }) => name)).toContain('Ticketing API - Intake');
    expect(description.openapi).toMatch(/^3\.0\./);
    const references = [...valuesOf(description.paths, '$ref'), ...valuesOf(description.components, '$ref')];
    expect(references.length).toBeGreaterThan(5);
    expect(references.filter((reference) => at(reference) === undefined)).toEqual([]);
    for (const [pathname, { post }] of Object.entries<Json>(description.paths)) {
      expect([pathname, Boolean(post.summary), Object.keys(post.responses).length > 2]).toEqual([pathname, true, true]);
    }
  });

  it('describes every action that is meant for other systems', () => {
    expect(Object.keys(description.paths).sort()).toEqual(['/ticketingIntake:submit', '/ticketingIntake:submitBatch', '/ticketingWebhooks:receive']);
  });

  it('shows the very schema requests are checked against, and examples it takes', () => {
    const { properties, required, additionalProperties } = description.components.schemas.TicketingSubmission;
    expect({ properties, required, additionalProperties }).toEqual(JSON.parse(JSON.stringify({ properties: SUBMISSION_SCHEMA.properties, required: SUBMISSION_SCHEMA.required, additionalProperties: false })));
    const validate = validator({ $ref: '#/components/schemas/TicketingSubmission' });
    const { example } = description.paths['/ticketingIntake:submit'].post.requestBody.content['application/json'];
    expect([validate(example), validate.errors]).toEqual([true, null]);
    expect(validate({ ...example, status: 'closed' })).toBe(false);
  });

  it('tells the answers that really come', async () => {
    const send = async (action: string, body: object, headers: Record<string, string> = {}) => {
      const client = Object.entries(headers).reduce((one, [name, value]) => one.withHeader(name, value), caller.client);
      const { status, body: answer } = await client.post(`ticketingIntake:${action}`, body);
      isDescribed(`/ticketingIntake:${action}`, status, answer);
      return [status, answer.errors?.[0]?.code];
    };
    expect(await send('submit', { title: 'Described' }, { 'Idempotency-Key': 'described' })).toEqual([200, undefined]);
    expect(await send('submit', { title: 'Other' }, { 'Idempotency-Key': 'described' })).toEqual([422, 'intake.keyReused']);
    expect(await send('submit', { title: 'x', status: 'closed' })).toEqual([400, 'intake.invalid']);
    expect(await send('submit', { title: 'x', businessTypeCode: 'nothing' })).toEqual([400, 'intake.businessTypeUnknown']);
    expect(await send('submit', { title: 'x', businessTypeCode: 'complaint', categoryCode: 'nothing' })).toEqual([400, 'intake.categoryUnknown']);
    expect(await send('submit', { title: 'x', businessTypeCode: 'complaint', details: { nothing: 1 } })).toEqual([400, 'intake.detailsUnknown']);
    expect(await send('submit', { title: 'x' }, { 'Idempotency-Key': 'x'.repeat(300) })).toEqual([400, 'intake.keyInvalid']);
    expect(await send('submitBatch', { submissions: [{ title: 'One' }, { title: '' }] })).toEqual([200, undefined]);
    expect(await send('submitBatch', { submissions: [] })).toEqual([400, 'intake.batchSize']);
    const member = await t.createUser({ username: 'member', roles: ['member'] });
    const refused = await member.client.post('ticketingIntake:submit', { title: 'x' });
    isDescribed('/ticketingIntake:submit', refused.status, refused.body);
    const unknown = await t.anonymous.post('ticketingWebhooks:receive?source=nothing', {});
    isDescribed('/ticketingWebhooks:receive', unknown.status, unknown.body);
  });
});

interface Example {
  command: string;
  answer: string;
}

/** Shell blocks of the documentation that are followed by the answer they get. */
function examplesIn(markdown: string): Example[] {
  return [...markdown.matchAll(/```sh\n([\s\S]*?)```\n```http\n([\s\S]*?)```/g)].map(([, command, answer]) => ({ command, answer }));
}

/** `…` stands for any text. */
const anything = (part: unknown): unknown => {
  if (part === '…') return expect.stringMatching(/./);
  if (Array.isArray(part)) return part.map(anything);
  return part && typeof part === 'object' ? Object.fromEntries(Object.entries(part).map(([name, value]) => [name, anything(value)])) : part;
};

function partsOf(text: string) {
  const [head, ...rest] = text.replace(/\r/g, '').trim().split(/\n\n/);
  const [status, ...headers] = head.split('\n');
  return { status: status.split(' ')[1], headers: Object.fromEntries(headers.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])), body: JSON.parse(rest.join('\n\n')) };
}

describe('the examples of docs/intake.md', () => {
  it('do what they say, as they stand', async () => {
    const examples = examplesIn(fs.readFileSync(DOC, 'utf8'));
    expect(examples.length).toBe(5);
    // Keys are made by administrators, with a role they have been given for it.
    await t.db.getCollection('rolesUsers').model.create({ roleName: 'shop', userId: 1 });
    const key = await t.admin.post('apiKeys:create', { name: 'shop', role: { name: 'shop' }, expiresIn: '30d' });
    const secret = 'a-secret-of-many-characters-1234567890';
    const source = await t.admin.post('ticketingWebhookSources:create', { title: 'Lift', scheme: 'github', mapping: { title: 'title' } });
    const secretSet = await t.admin.post('ticketingWebhookSources:setSecret', { secret }, { filterByTk: source.body.data.id });
    expect([key.status, source.status, secretSet.status]).toEqual([200, 200, 200]);
    const address = `${t.baseUrl}/api/ticketingWebhooks:receive?source=${source.body.data.key}`;
    const env = { ...process.env, API_KEY: key.body.data?.token ?? '', SECRET: secret, ADDRESS: address };
    for (const { command, answer } of examples) {
      const { stdout } = await run('bash', ['-c', command.replaceAll('https://desk.example.com', t.baseUrl)], { env });
      const [said, came] = [partsOf(answer), partsOf(stdout)];
      expect([command, came.status]).toEqual([command, said.status]);
      expect(came.headers).toMatchObject(said.headers);
      expect(came.body).toEqual(anything(said.body));
    }
  });
});
