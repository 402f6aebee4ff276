import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

describe('creating tickets', () => {
  it('numbers a ticket, puts it into the first status and remembers who filed it', async () => {
    const { status, body } = await t.admin.post('ticketingTickets:create', { title: 'Printer is on fire' });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ title: 'Printer is on fire', status: 'new', statusCategory: 'new', priority: 'P2', version: 1 });
    expect(body.data.ticketNo).toMatch(/^TKT-\d{8}-0001$/);
  });
});
