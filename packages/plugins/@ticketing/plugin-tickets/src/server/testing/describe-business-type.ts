import type { Filter, Model } from '@nocobase/database';
import type { Application } from '@nocobase/server';
import assert from 'node:assert/strict';
import type { BusinessTypeDefinition } from '../../domain/business-type/business-type-definition';
import { detailsAssociation, detailsCollection } from '../../domain/business-type/business-type-names';
import { isSameValue } from '../../domain/history/changes';
import type { PluginTicketsServer } from '../plugin';
import { sampleDetails } from './sample-details';
import { textsOf, wordOf } from './texts-of-type';

interface Answer {
  status: number;
  body: { data?: unknown; errors?: unknown };
}

interface Client {
  get(path: string, query?: Record<string, unknown>): Promise<Answer>;
  post(path: string, body?: unknown, query?: Record<string, unknown>): Promise<Answer>;
}

/** A running app whose database has the business types; `admin` is signed in as root. */
export interface AppUnderTest {
  app: Application;
  admin: Client;
  stop(): Promise<void>;
}

/** The test runner's functions (those of vitest and jest fit), and a way to start an app. */
export interface TestTools {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
  beforeAll(body: () => Promise<void>): unknown;
  afterAll(body: () => Promise<void>): unknown;
  startApp(): Promise<AppUnderTest>;
}

type Row = Record<string, unknown>;
const LANGUAGES = ['en-US', 'zh-CN'];

/**
 * Tests for business types defined in code. Call it once in a test file; it starts one app for the file and answers
 * `describeBusinessType`, which is then called with each type: one line tests installing, filing, new to closed, duplicating,
 * installing again, and both languages. The runner comes as an argument, so that no runner is part of the plugin.
 */
export function businessTypeTests({ describe, it, beforeAll, afterAll, startApp }: TestTools): (type: BusinessTypeDefinition) => void {
  let running: AppUnderTest;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  const get = async (path: string, query?: Row) => dataOf(path, await running.admin.get(path, query));
  const post = async (path: string, body: Row, query?: Row) => dataOf(path, await running.admin.post(path, body, query));

  const fileTicket = async (code: string, details: Row): Promise<Row> => {
    const hasDetails = Object.keys(details).length > 0;
    const values = { title: `A ticket of ${code}`, businessTypeCode: code, ...(hasDetails && { [detailsAssociation(code)]: details }) };
    return post('ticketingTickets:create', values);
  };
  const detailsOf = async (ticketId: unknown, code: string): Promise<Row> => {
    const association = detailsAssociation(code);
    const ticket = await get('ticketingTickets:get', { filterByTk: String(ticketId), appends: [association] });
    return (ticket[association] ?? {}) as Row;
  };
  const formOf = async (code: string): Promise<Row> => {
    const forms = (await get('ticketingBusinessTypes:forms')) as unknown as Row[];
    const form = forms.find((one) => one.code === code);
    assert.ok(form, `no form offers "${code}"`);
    return form;
  };
  const fieldNames = (form: Row) => (form.fields as Row[]).map((field) => field.name);
  const assertKept = (kept: Row, told: Row) => {
    const lost = Object.keys(told).filter((name) => !isSameValue(told[name], kept[name]));
    assert.deepEqual(lost, [], `not kept: ${lost.map((name) => `${name} (${JSON.stringify(told[name])} became ${JSON.stringify(kept[name])})`).join(', ')}`);
  };

  return (type) => {
    const { code } = type;
    const details = sampleDetails(type);
    describe(`business type ${code}`, () => {
      it('is installed with its details, and offered in the form', async () => {
        assert.deepEqual(fieldNames(await formOf(code)), Object.keys(details));
      });

      it('files a ticket with its details', async () => {
        const ticket = await fileTicket(code, details);
        assert.equal(ticket.priority, type.defaultPriority ?? 'P2');
        assertKept(await detailsOf(ticket.id, code), details);
      });

      it('takes a ticket from new to closed', async () => {
        const ticket = await fileTicket(code, details);
        const me = await get('auth:check');
        const steps: [string, Row, string][] = [
          ['assign', { assigneeId: me.id }, 'assigned'],
          ['accept', {}, 'processing'],
          ['resolve', { resolution: 'Done' }, 'resolved'],
          ['close', {}, 'closed'],
        ];
        for (const [action, body, category] of steps) {
          const moved = await post(`ticketingTickets:${action}`, body, { filterByTk: String(ticket.id) });
          assert.equal(moved.statusCategory, category, `after ${action}`);
        }
        assertKept(await detailsOf(ticket.id, code), details);
      });

      it('can be duplicated; the copy is usable at once', async () => {
        const copy = `${code}_copy`;
        await post('ticketingBusinessTypes:duplicate', { code: copy, title: `Copy of ${code}` }, { filterByTk: code });
        assert.deepEqual(fieldNames(await formOf(copy)), Object.keys(details));
        const ticket = await fileTicket(copy, details);
        assertKept(await detailsOf(ticket.id, copy), details);
      });

      it('can be installed again: nothing changes, and an edit of an admin stays', async () => {
        await post('ticketingBusinessTypes:update', { sort: 77 }, { filter: { code } });
        const before = await installed(running.app, code);
        await (running.app.pm.get('@ticketing/plugin-tickets') as unknown as PluginTicketsServer).seed();
        assert.deepEqual(await installed(running.app, code), before);
      });

      it('speaks both languages', async () => {
        const missing: string[] = [];
        for (const language of LANGUAGES) {
          const { resources } = await get('app:getLang', { locale: language });
          missing.push(...textsOf(type).filter((text) => !wordOf(text, resources as Record<string, Row>)).map((text) => `${language}: ${text}`));
        }
        assert.deepEqual(missing, []);
      });
    });
  };
}

function dataOf(path: string, { status, body }: Answer): Row {
  assert.equal(status, 200, `${path} answered ${status}: ${JSON.stringify(body?.errors ?? body)}`);
  return body.data as Row;
}

/** All that installing leaves in the database: the type, its collection, the fields, and the way to it from tickets. */
async function installed({ db }: Application, code: string): Promise<Row[]> {
  const collectionName = detailsCollection(code);
  const read = async (collection: string, filter: Filter, sort: string): Promise<Row[]> =>
    ((await db.getRepository(collection).find({ filter, sort: [sort] })) as Model[]).map((row) => row.toJSON());
  return [
    await read('ticketingBusinessTypes', { code }, 'id'),
    await read('collections', { name: collectionName }, 'name'),
    await read('fields', { collectionName }, 'name'),
    await read('fields', { collectionName: 'ticketingTickets', name: detailsAssociation(code) }, 'name'),
  ].flat();
}
