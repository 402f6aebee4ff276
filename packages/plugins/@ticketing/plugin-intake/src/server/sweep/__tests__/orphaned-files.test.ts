// Files that were uploaded and never attached, on real storage.
import fs from 'node:fs';
import path from 'node:path';
import { Op, type Model } from '@nocobase/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { aPortal } from '../../__tests__/a-portal';
import { anIntake, INTAKE, type Intake } from '../../__tests__/an-intake';

const HOUR_MS = 3_600_000;
let t: TestApp;
let portal: ReturnType<typeof aPortal>;
const sweep = async (hours: number): Promise<number> => {
  const plugin = t.plugin<Intake & { removeOrphanedFiles(): Promise<number> }>(INTAKE);
  const { clock } = plugin;
  plugin.clock = { now: () => new Date(Date.now() + hours * HOUR_MS) };
  try {
    return await plugin.removeOrphanedFiles();
  } finally {
    plugin.clock = clock;
  }
};
const files = async (): Promise<string[]> => ((await t.db.getRepository('ticketingFiles').find({ sort: ['id'] })) as Model[]).map((file) => String(file.get('title')));
const write = async (key: string, ...names: string[]) => {
  const form = new FormData();
  form.set('content', 'look');
  names.forEach((name) => form.append('files', new File(['x'], `${name}.txt`)));
  const answer = await fetch(`${t.baseUrl}/api/ticketingTracking:reply?key=${key}`, { method: 'POST', body: form, redirect: 'manual' });
  expect(answer.status).toBe(303);
};
const stored = (): string[] => (fs.readdirSync(path.join(process.env.STORAGE_PATH ?? '', 'uploads'), { recursive: true }) as string[]).filter((name) => /\.(txt|png)$/.test(name));

beforeAll(async () => {
  t = await startApp();
  portal = aPortal(t);
});
afterAll(() => t.stop());

describe('a file nobody attached', () => {
  it('goes after a day, with what is stored of it; everything that hangs somewhere stays, and so do files of agents', async () => {
    const mia = await portal.customer('mia');
    const ann = await t.createUser({ username: 'ann', roles: ['ticketing_agent'] });
    const { ticketId } = await portal.submit(mia, { title: 'With a file', fileIds: [String((await portal.upload(mia.client, 'attached.png')).body.data.id)] });
    await portal.upload(mia.client, 'forgotten.png');
    await ann.client.upload('ticketingFiles:create', { field: 'file', filename: 'draft.txt', content: 'x', contentType: 'text/plain' });
    const key = await t.plugin<{ issueTrackingKey(id: string): Promise<string> }>(INTAKE).issueTrackingKey(ticketId);
    await write(key, 'in-message');
    // A form that was never sent, and one whose submission could not be filed yet: strangers have no account.
    for (const name of ['abandoned', 'waiting']) await portal.upload(mia.client, `${name}.png`);
    const strangers = { where: { title: { [Op.in]: ['abandoned', 'waiting'] } }, hooks: false };
    await t.db.getCollection('ticketingFiles').model.update({ createdById: null }, strangers);
    const waiting = (await t.db.getRepository('ticketingFiles').findOne({ filter: { title: 'waiting' } })) as Model;
    await anIntake(t).receipt({ title: 'A submission' });
    await t.db.getCollection('ticketingSubmissions').model.update({ files: [String(waiting.get('id'))], ticketId: null }, { where: { title: 'A submission' }, hooks: false });

    const before = stored().length;
    expect(await sweep(23)).toBe(0);
    expect(await sweep(25)).toBe(2);
    expect(await files()).toEqual(['attached', 'draft', 'in-message', 'waiting']);
    expect(before - stored().length).toBe(2);
    expect(await sweep(48)).toBe(0);
  });

  it('is left where a field of an admin’s own names it', async () => {
    const { referencesTo } = await import('../remove-orphaned-files');
    const names = referencesTo(t.db, 'ticketingFiles').map(({ collection, column }) => `${collection.name}.${column}`);
    expect(names).toEqual(expect.arrayContaining(['ticketingTicketFiles.fileId', 'ticketingCommentFiles.fileId']));
    t.db.collection({ name: 'contracts', fields: [{ name: 'scan', type: 'belongsTo', target: 'ticketingFiles', foreignKey: 'scanId' }] });
    expect(referencesTo(t.db, 'ticketingFiles').map(({ collection, column }) => `${collection.name}.${column}`)).toContain('contracts.scanId');
    t.db.removeCollection('contracts');
  });
});
