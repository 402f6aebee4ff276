import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { DEFAULT_WEIGHTS } from '../../../domain';
import { QueueSettings } from '../queues/QueueSettings';
import { fakeSettings } from './fake-settings';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show({ hasCalendars = false } = {}) {
  const fake = fakeSettings();
  renderUnstyled(<QueueSettings api={fake.api} hasCalendars={hasCalendars} t={t} />);
  await screen.findByText('IT support');
  return fake;
}
async function edit(options?: { hasCalendars: boolean }) {
  const fake = await show(options);
  fireEvent.click(screen.getByLabelText('Edit IT support'));
  const drawer = within(await screen.findByRole('dialog'));
  await drawer.findByText('Lin');
  const saved = async () => {
    fireEvent.click(drawer.getByText('Save'));
    await waitFor(() => expect(fake.api.saveQueue).toHaveBeenCalledOnce());
    return fake.api.saveQueue.mock.lastCall ?? [];
  };
  return { ...fake, drawer, saved };
}
const members = (drawer: ReturnType<typeof within>) =>
  within(drawer.getByRole('list', { name: 'Members' })).queryAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
const pick = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByTitle(option));
};

describe('the list of queues', () => {
  it('tells how each chooses and how many work in it', async () => {
    await show();
    expect(screen.getByText('Best fit · members: 2')).toBeTruthy();
    expect(screen.getByText('for tickets no rule fits')).toBeTruthy();
  });

  it('asks before it deletes', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Delete IT support'));
    expect(api.deleteQueue).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Delete'));
    await waitFor(() => expect(screen.queryByText('IT support')).toBeNull());
    expect(api.deleteQueue).toHaveBeenCalledWith('4');
  });
});

describe('the editor of a queue', () => {
  it('explains each way to choose in a sentence', async () => {
    const { drawer } = await edit();
    expect(drawer.getByText('The members take turns, one ticket each.')).toBeTruthy();
    expect(within(drawer.getByRole('radiogroup', { name: 'Who gets the next ticket' })).getAllByRole('radio')).toHaveLength(6);
  });

  it('shows weights only where they count, with their share in words', async () => {
    const { drawer } = await edit();
    expect(drawer.getAllByText('30 %, counts much')).toHaveLength(2);
    expect(drawer.getByText('5 %, only breaks ties')).toBeTruthy();
    fireEvent.click(drawer.getByText('Round robin'));
    expect(drawer.queryByText('5 %, only breaks ties')).toBeNull();
  });

  it('saves what was set, members in their order', async () => {
    const { drawer, saved } = await edit();
    expect(members(drawer)).toEqual(['Lin', 'Mei']);
    fireEvent.click(drawer.getByLabelText('Move Mei up'));
    await pick('Add a member', 'Bo');
    const [values, id] = await saved();
    expect(id).toBe('4');
    expect(values).toMatchObject({ name: 'IT support', strategy: 'skills', weights: DEFAULT_WEIGHTS, overflowTo: null, overflowAfterMinutes: null });
    expect(values?.members).toEqual([{ userId: '8', sort: 10 }, { userId: '7', sort: 20 }, { userId: '9', sort: 30 }]);
  });

  it('moves weights with the keys', async () => {
    const { drawer, saved } = await edit();
    fireEvent.keyDown(drawer.getByRole('slider', { name: 'Has little open work' }), { keyCode: 39, which: 39 });
    expect((await saved())[0]?.weights.load).toBe(DEFAULT_WEIGHTS.load + 1);
  });

  it('lets tickets overflow into another queue, never into itself', async () => {
    const { saved } = await edit();
    await pick('Where it goes', 'Another queue');
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Overflow queue' }));
    expect((await screen.findAllByTitle('Repairs')).length).toBe(1);
    fireEvent.click(screen.getByTitle('Repairs'));
    expect((await saved())[0]).toMatchObject({ overflowTo: 'queue', overflowQueueId: '3', overflowAfterMinutes: 60 });
  });

  it('shows a refusal at the field it names, and keeps what was typed', async () => {
    const { api, drawer } = await edit();
    api.saveQueue.mockRejectedValueOnce(refusing('queue.membersMissing'));
    fireEvent.change(drawer.getByLabelText('Name'), { target: { value: 'Help' } });
    fireEvent.click(drawer.getByText('Save'));
    expect((await drawer.findByText('refused: queue.membersMissing')).closest('.ant-form-item')?.textContent).toContain('Members');
    expect(drawer.getByLabelText<HTMLInputElement>('Name').value).toBe('Help');
  });

  it('asks for a calendar only where promised times are switched on', async () => {
    const { drawer, saved } = await edit();
    expect(drawer.queryByText('Minutes count in')).toBeNull();
    expect((await saved())[0]).not.toHaveProperty('calendarId');
    cleanup();
    const { drawer: other, saved: savedThere } = await edit({ hasCalendars: true });
    expect(other.getByText('Minutes count in')).toBeTruthy();
    expect((await savedThere())[0]).toHaveProperty('calendarId', null);
  });

  it('tries the queue out before it is saved', async () => {
    const { api, drawer } = await edit();
    fireEvent.click(drawer.getByText('Round robin'));
    fireEvent.click(drawer.getByText('Try it on the tickets that wait'));
    expect(await drawer.findByText('TKT-1', { exact: false })).toBeTruthy();
    expect(api.simulate.mock.lastCall?.[0]).toMatchObject({ queue: { id: '4', strategy: 'roundRobin' } });
    expect(api.saveQueue).not.toHaveBeenCalled();
  });
});
