import type { Model } from '@nocobase/database';
import { startApp, type Client, type TestApp } from '@test/harness';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let t: TestApp;
let agent: Client;
const DETAILS = { equipmentModel: 'Norvik P440', serialNumber: 'NV-1', spareParts: ['fuser', 'roller'], maintenanceType: 'repair' };

const rowsOf = (collection: string, ticketId: string): Promise<Model[]> => t.db.getModel(collection).findAll({ where: { ticketId } }) as Promise<Model[]>;
const create = (values: object, client = t.admin) => client.post('ticketingTickets:create', { title: 'Printer', ...values });
const update = (id: string, values: object, client = t.admin) => client.post('ticketingTickets:update', values, { filterByTk: id });
const read = async (id: string, appends: string[]) => (await t.admin.get('ticketingTickets:get', { filterByTk: id, appends })).body.data;
const newRepair = async (client?: Client): Promise<string> => {
  const { status, body } = await create({ businessTypeCode: 'repair', repairDetails: DETAILS }, client);
  expect([status, body.errors]).toEqual([200, undefined]);
  return String(body.data.id);
};

beforeAll(async () => {
  t = await startApp();
  agent = (await t.createUser({ username: 'anna', roles: ['ticketing_agent'] })).client;
});
afterAll(() => t.stop());

describe('a ticket with details', () => {
  it('is filed in one call, by an administrator and by an agent', async () => {
    for (const client of [t.admin, agent]) {
      const id = await newRepair(client);
      expect((await read(id, ['repairDetails'])).repairDetails).toMatchObject(DETAILS);
      const { body } = await client.get('ticketingTickets:workspace', { filterByTk: id });
      expect(body.data.details).toMatchObject({ association: 'repairDetails', values: DETAILS });
    }
  });

  it('is found by a field of its details', async () => {
    await create({ businessTypeCode: 'repair', repairDetails: { serialNumber: 'UNIQUE-77' } });
    const { body } = await t.admin.get('ticketingTickets:list', { filter: { repairDetails: { serialNumber: 'UNIQUE-77' } } });
    expect(body.data).toHaveLength(1);
  });

  it('is not filed at all when the details belong to another type', async () => {
    const before = await t.db.getModel('ticketingTickets').count();
    const { status, body } = await create({ businessTypeCode: 'it_support', repairDetails: DETAILS });
    expect([status, body.errors[0].code]).toEqual([400, 'ticket.detailsMismatch']);
    expect(await t.db.getModel('ticketingTickets').count()).toBe(before);
  });

  it('has one row of details, however often and with whatever ids it is updated', async () => {
    const [id, other] = [await newRepair(), await newRepair()];
    const [otherRow] = await rowsOf('ticketingRepairDetails', other);
    expect((await update(id, { repairDetails: { faultCode: 'E-13' } })).status).toBe(200);
    expect((await update(id, { repairDetails: { id: otherRow.get('id'), ticketId: other, faultCode: 'E-14' } }, agent)).status).toBe(200);
    const rows = await rowsOf('ticketingRepairDetails', id);
    expect(rows.map((row) => row.toJSON())).toMatchObject([{ ...DETAILS, faultCode: 'E-14' }]);
    expect((await rowsOf('ticketingRepairDetails', other)).map((row) => row.get('faultCode'))).toEqual([null]);
  });

  it('gets its details later when it was filed without', async () => {
    const { body } = await create({ businessTypeCode: 'repair' });
    const id = String(body.data.id);
    expect((await update(id, { repairDetails: { serialNumber: 'LATE-1' } }, agent)).status).toBe(200);
    expect((await rowsOf('ticketingRepairDetails', id)).map((row) => row.get('serialNumber'))).toEqual(['LATE-1']);
    const history: Model[] = await t.db.getModel('ticketingActivities').findAll({ where: { ticketId: id, type: 'detailsChanged' } });
    expect(history.map((row) => row.get('to'))).toMatchObject([{ serialNumber: 'LATE-1' }]);
  });

  it('keeps what was filled in when its type changes, and shows it again when it changes back', async () => {
    const id = await newRepair();
    expect((await update(id, { businessTypeCode: 'it_support', itSupportDetails: { assetNumber: 'NB-1' } })).status).toBe(200);
    const shown = async () => (await t.admin.get('ticketingTickets:workspace', { filterByTk: id })).body.data.details;
    expect(await shown()).toMatchObject({ association: 'itSupportDetails', values: { assetNumber: 'NB-1' } });
    expect((await rowsOf('ticketingRepairDetails', id)).map((row) => row.toJSON())).toMatchObject([DETAILS]);
    await update(id, { businessTypeCode: 'repair' });
    expect(await shown()).toMatchObject({ association: 'repairDetails', values: DETAILS });
  });
});

describe('a business type', () => {
  const useAtOnce = async (code: string, association: string, details: object) => {
    for (const client of [t.admin, agent]) {
      const { body: forms } = await client.get('ticketingBusinessTypes:forms');
      const form = forms.data.find((one: { code: string }) => one.code === code);
      expect(form).toMatchObject({ association });
      expect(form.fields.map((field: { name: string }) => field.name)).toEqual(Object.keys(details));
      const { status, body } = await create({ businessTypeCode: code, [association]: details }, client);
      expect([status, body.errors]).toEqual([200, undefined]);
      expect((await read(String(body.data.id), [association]))[association]).toMatchObject(details);
    }
  };

  it('made of an inherited collection is usable at once; other databases say that they cannot inherit', async () => {
    const field = (name: string, title: string) => ({ name, type: 'string', interface: 'input', uiSchema: { type: 'string', title, 'x-component': 'Input' } });
    const made = await t.admin.post('collections:create', {
      name: 'inspections',
      title: 'Inspections',
      template: 'general',
      inherits: ['ticketingDetails'],
      autoGenId: false,
      fields: [field('building', 'Building'), field('inspector', 'Inspector')],
    });
    if (t.dialect !== 'postgres') return void expect(made.status).not.toBe(200);
    expect([made.status, made.body.errors]).toEqual([200, undefined]);
    const type = await t.admin.post('ticketingBusinessTypes:create', { code: 'inspection', title: 'Inspection', detailsCollection: 'inspections' });
    expect([type.status, type.body.errors]).toEqual([200, undefined]);
    await useAtOnce('inspection', 'inspectionDetails', { building: 'B 7', inspector: 'Jo' });
  });

  it('can be duplicated on every database, together with its fields', async () => {
    const { status, body } = await t.admin.post('ticketingBusinessTypes:duplicate', { code: 'garden_repair', title: 'Garden repair' }, { filterByTk: 'repair' });
    expect([status, body.errors]).toEqual([200, undefined]);
    await useAtOnce('garden_repair', 'gardenRepairDetails', { equipmentModel: 'Mower', serialNumber: 'M-1', faultCode: 'F', spareParts: ['blade'], maintenanceType: 'repair' });
    const again = await t.admin.post('ticketingBusinessTypes:duplicate', { code: 'garden_repair', title: 'Again' }, { filterByTk: 'repair' });
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'businessType.exists']);
    const bad = await t.admin.post('ticketingBusinessTypes:duplicate', { code: 'Garden Repair', title: 'x' }, { filterByTk: 'repair' });
    expect([bad.status, bad.body.errors[0].code]).toEqual([400, 'businessType.invalid']);
    expect((await agent.post('ticketingBusinessTypes:duplicate', { code: 'mine', title: 'Mine' }, { filterByTk: 'repair' })).status).toBe(403);
  });

  it('without details can be duplicated, too', async () => {
    const { body } = await t.admin.post('ticketingBusinessTypes:duplicate', { code: 'feedback', title: 'Feedback' }, { filterByTk: 'other' });
    expect(body.data).toMatchObject({ code: 'feedback', detailsCollection: null });
    expect((await create({ businessTypeCode: 'feedback' }, agent)).status).toBe(200);
  });

  it('cannot be made of a collection that is no business collection', async () => {
    const { status, body } = await t.admin.post('ticketingBusinessTypes:create', { code: 'odd', title: 'Odd', detailsCollection: 'users' });
    expect([status, body.errors[0].code]).toEqual([400, 'businessType.detailsUnusable']);
    expect(await t.db.getRepository('ticketingBusinessTypes').count({ filter: { code: 'odd' } })).toBe(0);
  });
});

it('no business collection takes a second row for a ticket, whoever writes it', async () => {
  const types: Model[] = await t.db.getRepository('ticketingBusinessTypes').find();
  const collections = types.map((type) => type.get('detailsCollection') as string | null).filter((name): name is string => Boolean(name));
  expect(collections.length).toBeGreaterThanOrEqual(4);
  for (const collection of collections) {
    const { body } = await create({});
    const insert = () => t.db.getModel(collection).create({ ticketId: body.data.id });
    await insert();
    await expect(insert()).rejects.toMatchObject({ name: 'SequelizeUniqueConstraintError' });
    expect(await rowsOf(collection, String(body.data.id))).toHaveLength(1);
  }
});
