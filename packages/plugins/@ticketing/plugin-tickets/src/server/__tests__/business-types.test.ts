// The business row of a ticket, and business types that people make without code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type Client, type Reply, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '../plugin';

let t: TestApp;
let agent: Client;
let title = 0;

beforeAll(async () => {
  t = await startApp();
  agent = (await t.createUser({ username: 'ann', roles: ['ticketing_agent'] })).client;
});
afterAll(() => t.stop());

const create = (client: Client, values: object) => client.post('ticketingTickets:create', { title: `Ticket ${++title}`, ...values });
const update = (client: Client, id: string, values: object) => client.post('ticketingTickets:update', values, { filterByTk: id });
const idOf = ({ status, body }: Reply): string => {
  expect([status, body.errors]).toEqual([200, undefined]);
  return String(body.data.id);
};
const rowsOf = async (collection: string, ticketId: string) =>
  (await t.db.getRepository(collection).find({ filter: { ticketId } })).map((row: { toJSON(): object }) => row.toJSON());
const ticketOf = async (client: Client, id: string, appends: string[] = []) =>
  (await client.get('ticketingTickets:get', { filterByTk: id, appends })).body.data;
const refusalOf = ({ status, body }: Reply) => [status, body.errors?.[0]?.code];
const formOf = async (client: Client, code: string) =>
  (await client.get('ticketingBusinessTypes:forms')).body.data.find((form: { code: string }) => form.code === code);

describe('the business row of a ticket', () => {
  it('is filed with the ticket, by an administrator and by an agent', async () => {
    for (const client of [t.admin, agent]) {
      const id = idOf(await create(client, { businessTypeCode: 'repair', repairDetails: { faultCode: 'E42', spareParts: ['belt'] } }));
      expect((await ticketOf(client, id, ['repairDetails'])).repairDetails).toMatchObject({ faultCode: 'E42', spareParts: ['belt'] });
    }
  });

  it('there is one per ticket: an update changes it, whatever ids it carries', async () => {
    const other = idOf(await create(t.admin, { businessTypeCode: 'repair', repairDetails: { faultCode: 'other' } }));
    const [otherRow] = await rowsOf('ticketingRepairDetails', other);
    for (const client of [t.admin, agent]) {
      const id = idOf(await create(client, { businessTypeCode: 'repair', repairDetails: { faultCode: 'E1', serialNumber: 'S1' } }));
      for (const ids of [{}, { id: null }, { id: '12345' }, { id: otherRow.id, ticketId: other }, { ticket: { id: other } }]) {
        idOf(await update(client, id, { repairDetails: { ...ids, faultCode: `after ${JSON.stringify(ids)}` } }));
        expect(await rowsOf('ticketingRepairDetails', id)).toMatchObject([{ faultCode: `after ${JSON.stringify(ids)}`, serialNumber: 'S1' }]);
      }
    }
    expect(await rowsOf('ticketingRepairDetails', other)).toEqual([otherRow]);
  });

  it('is made by an update when the ticket was filed without it', async () => {
    const id = idOf(await create(agent, { businessTypeCode: 'it_support' }));
    idOf(await update(agent, id, { itSupportDetails: { assetNumber: 'A-7' } }));
    expect(await rowsOf('ticketingItSupportDetails', id)).toMatchObject([{ assetNumber: 'A-7' }]);
    const history = (await rowsOf('ticketingActivities', id)) as { type: string }[];
    expect(history.filter((entry) => entry.type === 'detailsChanged')).toMatchObject([{ to: { assetNumber: 'A-7' } }]);
  });

  it('of another type is refused, and then nothing is written', async () => {
    const before = await t.db.getRepository('ticketingTickets').count();
    expect(refusalOf(await create(agent, { businessTypeCode: 'repair', complaintDetails: { rootCause: 'x' } }))).toEqual([400, 'ticket.detailsMismatch']);
    expect(refusalOf(await create(agent, { complaintDetails: { rootCause: 'x' } }))).toEqual([400, 'ticket.detailsMismatch']);
    expect(await t.db.getRepository('ticketingTickets').count()).toBe(before);

    const id = idOf(await create(agent, { title: 'as it was', businessTypeCode: 'repair', repairDetails: { faultCode: 'E1' } }));
    const answer = await update(agent, id, { title: 'new', repairDetails: { faultCode: 'E2' }, complaintDetails: { rootCause: 'x' } });
    expect([...refusalOf(answer), answer.body.errors[0].association]).toEqual([400, 'ticket.detailsMismatch', 'complaintDetails']);
    expect(await ticketOf(agent, id)).toMatchObject({ title: 'as it was', version: 1 });
    expect(await rowsOf('ticketingRepairDetails', id)).toMatchObject([{ faultCode: 'E1' }]);
    expect(await rowsOf('ticketingComplaintDetails', id)).toEqual([]);
  });

  it('stays when the type of the ticket changes, and is back when the type is', async () => {
    const id = idOf(await create(agent, { businessTypeCode: 'repair', repairDetails: { faultCode: 'E1' } }));
    idOf(await update(agent, id, { businessTypeCode: 'complaint', complaintDetails: { rootCause: 'late' } }));
    expect(await rowsOf('ticketingRepairDetails', id)).toMatchObject([{ faultCode: 'E1' }]);
    const shown = async () => (await agent.get('ticketingTickets:workspace', { filterByTk: id })).body.data.details;
    expect(await shown()).toMatchObject({ association: 'complaintDetails', values: { rootCause: 'late' } });
    idOf(await update(agent, id, { businessTypeCode: 'repair', repairDetails: { serialNumber: 'S9' } }));
    expect(await shown()).toMatchObject({ association: 'repairDetails', values: { faultCode: 'E1', serialNumber: 'S9' } });
    expect(await rowsOf('ticketingRepairDetails', id)).toMatchObject([{ faultCode: 'E1', serialNumber: 'S9' }]);
  });

  it('goes with its ticket', async () => {
    const id = idOf(await create(t.admin, { businessTypeCode: 'repair', repairDetails: { faultCode: 'E1' } }));
    expect((await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: id })).status).toBe(200);
    expect(await rowsOf('ticketingRepairDetails', id)).toEqual([]);
  });
});

describe('business types without code', () => {
  const addField = (collection: string, name: string, text: string) =>
    t.admin.post(`collections/${collection}/fields:create`, {
      name,
      type: 'string',
      interface: 'input',
      uiSchema: { type: 'string', title: text, 'x-component': 'Input' },
    });
  const duplicate = (client: Client, source: string, copy: object) => client.post('ticketingBusinessTypes:duplicate', copy, { filterByTk: source });

  it('a copy has the fields of the original and its own rows, and agents use it at once', async () => {
    expect((await duplicate(t.admin, 'repair', { code: 'rental', title: 'Rental' })).body.data).toMatchObject({
      code: 'rental', title: 'Rental', defaultPriority: 'P2', detailsCollection: 'ticketingRentalDetails', association: 'rentalDetails', isEnabled: true,
    });
    const names = async (code: string) => (await formOf(agent, code)).fields.map((field: { name: string }) => field.name);
    expect(await names('rental')).toEqual(await names('repair'));
    const id = idOf(await create(agent, { businessTypeCode: 'rental', rentalDetails: { equipmentModel: 'Crane 12 t', spareParts: ['hook'] } }));
    idOf(await update(agent, id, { rentalDetails: { serialNumber: 'C-1' } }));
    expect((await ticketOf(agent, id, ['rentalDetails'])).rentalDetails).toMatchObject({ equipmentModel: 'Crane 12 t', spareParts: ['hook'], serialNumber: 'C-1' });
    expect(await rowsOf('ticketingRepairDetails', id)).toEqual([]);
  });

  it('a field added to the copy later is one agents fill in', async () => {
    expect((await addField('ticketingRentalDetails', 'returnDate', 'Return date agreed')).status).toBe(200);
    expect((await formOf(agent, 'rental')).fields.at(-1)).toMatchObject({ name: 'returnDate', title: 'Return date agreed' });
    const id = idOf(await create(agent, { businessTypeCode: 'rental', rentalDetails: { returnDate: 'Friday noon' } }));
    const workspace = (await agent.get('ticketingTickets:workspace', { filterByTk: id })).body.data;
    expect(workspace.details).toMatchObject({ association: 'rentalDetails', title: 'Rental', values: { returnDate: 'Friday noon' } });
  });

  it('a type without details is copied without a collection', async () => {
    expect((await duplicate(t.admin, 'other', { code: 'praise', title: 'Praise' })).body.data).toMatchObject({ detailsCollection: null, association: null });
    idOf(await create(agent, { businessTypeCode: 'praise' }));
  });

  it('a collection made in the data source manager becomes a type agents use at once', async () => {
    const collection = 'carHire';
    // MariaDB and SQLite have no inheritance: there a collection to start from is made by duplicating.
    const inherited = { name: collection, title: 'Car hire', template: 'general', inherits: ['ticketingDetails'], fields: [], autoGenId: false };
    const made = await t.admin.post('collections:create', inherited);
    expect(made.status === 200).toBe(t.dialect === 'postgres');
    if (t.dialect === 'postgres') {
      expect((await addField(collection, 'carModel', 'Car model')).status).toBe(200);
      const type = { code: 'car_hire', title: 'Car hire', detailsCollection: collection };
      expect((await t.admin.post('ticketingBusinessTypes:create', type)).body.data).toMatchObject({ ...type, association: 'carHireDetails' });
    } else {
      idOf(await duplicate(t.admin, 'repair', { code: 'car_hire', title: 'Car hire' }));
      expect((await addField('ticketingCarHireDetails', 'carModel', 'Car model')).status).toBe(200);
    }
    const id = idOf(await create(agent, { businessTypeCode: 'car_hire', carHireDetails: { carModel: 'Van' } }));
    idOf(await update(agent, id, { carHireDetails: { carModel: 'Lorry' } }));
    expect((await ticketOf(agent, id, ['carHireDetails'])).carHireDetails.carModel).toBe('Lorry');
    expect((await formOf(agent, 'car_hire')).fields.map((field: { name: string }) => field.name)).toContain('carModel');
    const found = await agent.get('ticketingTickets:list', { filter: { 'carHireDetails.carModel': 'Lorry' } });
    expect(found.body.data.map((ticket: { id: string }) => String(ticket.id))).toEqual([id]);
  });

  it('a collection of one\'s own becomes a type when it has a column ticketId', async () => {
    const visitor = { name: 'visitor', type: 'string', interface: 'input', uiSchema: { type: 'string', title: 'Visitor', 'x-component': 'Input' } };
    const ticketId = { name: 'ticketId', type: 'bigInt', interface: 'integer', uiSchema: { type: 'number', title: 'Ticket', 'x-component': 'InputNumber' } };
    expect((await t.admin.post('collections:create', { name: 'visits', title: 'Visits', template: 'general', fields: [ticketId, visitor] })).status).toBe(200);
    idOf(await t.admin.post('ticketingBusinessTypes:create', { code: 'visit', title: 'Visit', detailsCollection: 'visits' }));
    const id = idOf(await create(agent, { businessTypeCode: 'visit', visitDetails: { visitor: 'Jo' } }));
    idOf(await update(agent, id, { visitDetails: { visitor: 'Jim' } }));
    expect(await rowsOf('visits', id)).toMatchObject([{ visitor: 'Jim' }]);
  });

  it('the database keeps a second row per ticket out of every business collection', async () => {
    // The host syncs tables at every start and whenever a field is added; an index it does not know would be gone.
    await t.db.sync();
    const types = await t.db.getRepository('ticketingBusinessTypes').find({ filter: { 'detailsCollection.$notEmpty': true } });
    const collections: string[] = types.map((type: { get(name: string): string }) => type.get('detailsCollection'));
    expect(collections.length).toBeGreaterThanOrEqual(5);
    const ticketId = idOf(await create(t.admin, {}));
    for (const [index, collection] of collections.entries()) {
      const insert = (id: number) => t.db.getCollection(collection).model.create({ id: id + index * 10, ticketId }, { hooks: false });
      await insert(1);
      await expect(insert(2), collection).rejects.toMatchObject({ name: 'SequelizeUniqueConstraintError' });
    }
  });

  it('the code stays what it is, since tickets and relations hang on it', async () => {
    const { body } = await t.admin.post('ticketingBusinessTypes:update', { code: 'mending', title: 'Mending' }, { filter: { code: 'repair' } });
    expect(body.errors?.[0]?.code).toBe('businessType.codeFixed');
    expect(await t.db.getRepository('ticketingBusinessTypes').count({ filter: { code: 'repair', title: { $ne: 'Mending' } } })).toBe(1);
  });

  it('a taken code is refused, and then nothing is there', async () => {
    const collections = await t.db.getRepository('collections').count();
    expect(refusalOf(await duplicate(t.admin, 'repair', { code: 'complaint', title: 'Again' }))).toEqual([409, 'businessType.exists']);
    expect(refusalOf(await duplicate(t.admin, 'repair', { code: 'Wrong Code', title: 'x' }))).toEqual([400, 'businessType.invalid']);
    expect(refusalOf(await duplicate(t.admin, 'repair', { code: 'untitled' }))).toEqual([400, 'businessType.invalid']);
    expect(refusalOf(await duplicate(t.admin, 'nothing', { code: 'fresh', title: 'x' }))).toEqual([400, 'ticket.businessTypeUnknown']);
    expect((await duplicate(agent, 'repair', { code: 'fresh', title: 'x' })).status).toBe(403);
    expect(await t.db.getRepository('collections').count()).toBe(collections);
    expect(await t.db.getRepository('ticketingBusinessTypes').count({ filter: { code: { $in: ['untitled', 'fresh'] } } })).toBe(0);
  });

  it.each(['users', 'ticketingComments', 'ticketingActivities', 'ticketingDetails', 'noSuchCollection'])('%s cannot hold the details of a type', async (detailsCollection) => {
    const answer = await t.admin.post('ticketingBusinessTypes:create', { code: 'wrong', title: 'Wrong', detailsCollection });
    expect(refusalOf(answer)).toEqual([400, 'businessType.detailsUnusable']);
    expect(await t.db.getRepository('ticketingBusinessTypes').count({ filter: { code: 'wrong' } })).toBe(0);
  });
});

describe('business types in code', () => {
  it('a wrong one stops the start and is named', () => {
    const { businessTypes } = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets');
    expect(() => businessTypes.define({ code: 'repair', title: 'Again' })).toThrow('business type "repair": defined twice');
    expect(() => businessTypes.define({ code: 'x', title: 'X', detailsFields: [{ name: 'ticketId', interface: 'input', title: 'T' }] })).toThrow(
      'business type "x": field "ticketId": this name belongs to the common base',
    );
  });
});
