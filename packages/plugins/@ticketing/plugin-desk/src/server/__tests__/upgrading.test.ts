import { startApp, type TestApp } from '@test/harness';
import type { Model } from '@nocobase/database';
import type { FlowNode, PagePack, PluginTicketsServer } from '@ticketing/plugin-tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDesk } from '../seeds/seed-desk';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

interface FlowModels {
  findModelById(uid: string, options: { includeAsyncNode: boolean }): Promise<FlowNode | null>;
  upsertModel(tree: unknown): Promise<string>;
}
const flowModels = () => t.db.getCollection('flowModels').repository as unknown as FlowModels;
const stored = (uid: string) => flowModels().findModelById(uid, { includeAsyncNode: true });
const packs = () => t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets').pagePacks;
const row = (key: string) => t.db.getModel('ticketingSeeds').findByPk(key);

const tab = (uid: string, columns: string[]) => ({ uid, title: uid, rows: [[{ $table: 'ticketingTickets', key: 'table', columns }]] });
const pack = (version: number, columns: string[]): PagePack => ({
  key: 'trial',
  ns: '@ticketing/plugin-trial',
  version,
  pages: [{ uid: 'trial_page', title: 'Trial', icon: 'StarOutlined', roles: ['ticketing_agent'], tabs: [tab('trial_a', columns), tab('trial_b', columns)] }],
});
const guest: PagePack = {
  key: 'guest',
  ns: '@ticketing/plugin-guest',
  version: 1,
  additions: [{ uid: 'guest_column', into: 'trial_a_table', as: 'columns', after: 'trial_a_table_title', collection: 'ticketingTickets', node: { $column: 'createdAt' } }],
};
const columnsOf = async (table: string) => {
  const columns = ((await stored(table))?.subModels?.columns ?? []) as FlowNode[];
  return columns.map((column) => column.uid);
};

/** Registers the packs beside the desk's own, as at a start with another version of the plugin. */
async function startWith(...trial: PagePack[]) {
  const own = packs().list().filter((one) => !['trial', 'guest'].includes(one.key));
  const app = Object.create(t.app, { pm: { value: { get: () => ({ pagePacks: { list: () => [...own, ...trial] } }) } } }) as typeof t.app;
  await seedDesk(app, new Date());
}

describe('a newer version of the pages', () => {
  it('seeds a pack that came later, and what another pack adds to it', async () => {
    await startWith(pack(1, ['title']), guest);
    expect(await columnsOf('trial_a_table')).toEqual(['trial_a_table_title', 'guest_column']);
  });

  it('replaces a tab nobody changed, keeps what was added where it stood, and leaves a tab an administrator changed', async () => {
    const table = await stored('trial_b_table');
    await flowModels().upsertModel({ ...table, stepParams: { ...table?.stepParams, cardSettings: { titleDescription: { title: 'Mine' } } } });
    await startWith(pack(2, ['title', 'status']), guest);
    expect(await columnsOf('trial_a_table')).toEqual(['trial_a_table_title', 'guest_column', 'trial_a_table_status']);
    expect(await columnsOf('trial_b_table')).toEqual(['trial_b_table_title']);
    expect((await row('content:trial_a'))?.get('isChanged')).toBe(false);
    expect((await row('content:trial_b'))?.get('isChanged')).toBe(true);
    expect((await row('content:trial_b'))?.get('offeredVersion')).toBe(2);
  });

  it('seeds once when several nodes start at the same time', async () => {
    const page = { uid: 'twin_page', title: 'Twin', icon: 'StarOutlined', roles: [], tabs: [tab('twin_a', ['title'])] };
    const twin: PagePack = { key: 'twin', ns: '@ticketing/plugin-twin', version: 1, pages: [page] };
    await Promise.all([startWith(twin), startWith(twin), startWith(twin)]);
    expect(await t.db.getRepository('desktopRoutes').count({ filter: { schemaUid: 'twin_page' } })).toBe(1);
    expect(await columnsOf('twin_a_table')).toEqual(['twin_a_table_title']);
  });

  it('does not bring back a page an administrator deleted', async () => {
    await t.db.getRepository('desktopRoutes').destroy({ filter: { schemaUid: 'trial_page' } });
    await startWith(pack(3, ['title']), guest);
    expect(await t.db.getRepository('desktopRoutes').count({ filter: { schemaUid: 'trial_page' } })).toBe(0);
  });
});

describe('roles that follow the collections', () => {
  it('a column that came later is granted; what an administrator took away stays away', async () => {
    const actions = t.db.getRepository('dataSourcesRolesResourcesActions');
    const view = await actions.findOne({ filter: { name: 'view', 'resource.name': 'ticketingCustomers', 'resource.roleName': 'ticketing_agent' } });
    const granted = (view.get('fields') as string[]).filter((column) => column !== 'remark');
    await actions.update({ filterByTk: view.get('id'), values: { fields: granted } });
    t.db.getCollection('ticketingCustomers').addField('vatNumber', { type: 'string', interface: 'input' });
    await startWith();
    const after = (await actions.findOne({ filterByTk: view.get('id') })).get('fields') as string[];
    expect(after).toContain('vatNumber');
    expect(after).not.toContain('remark');
  });

  it('a collection that came later with its plugin is granted as the role is defined, once', async () => {
    if (!t.db.hasCollection('ticketingQueues')) {
      t.db.collection({ name: 'ticketingQueues', fields: [{ name: 'name', type: 'string', interface: 'input' }] });
      await t.db.getCollection('ticketingQueues').sync();
    }
    const key = 'role:ticketing_agent';
    const resources = t.db.getRepository('dataSourcesRolesResources');
    const onQueues = { name: 'ticketingQueues', roleName: 'ticketing_agent' };
    const forget = async () => {
      const { columns } = (await row(key))?.get('facts') as { columns: Record<string, string[]> };
      const rest = Object.fromEntries(Object.entries(columns).filter(([collection]) => collection !== 'ticketingQueues'));
      await t.db.getModel('ticketingSeeds').update({ facts: { columns: rest } }, { where: { key } });
    };
    const grants = async () => ((await resources.findOne({ filter: onQueues, appends: ['actions'] }))?.get('actions') as Model[] | undefined)?.map((action) => action.get('name'));
    await resources.destroy({ filter: onQueues });
    await forget();
    await startWith();
    expect(await grants()).toEqual(['view']);

    // An administrator takes it away again.
    await resources.destroy({ filter: onQueues });
    await startWith();
    expect(await grants()).toBeUndefined();
  });
});
