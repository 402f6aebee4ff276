import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { SourceSettings } from '../SourceSettings';
import { fakeSources, previewOf, submissionOf } from './fake-sources';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeSources();
  renderUnstyled(<SourceSettings api={fake.api} apiUrl="/api/" t={t} />);
  await screen.findByText('Monitoring');
  return fake;
}
async function open(button: string, prepare: (fake: ReturnType<typeof fakeSources>) => void = () => undefined) {
  const fake = await show();
  prepare(fake);
  fireEvent.click(screen.queryByLabelText(button) ?? screen.getByText(button));
  const drawer = within(await screen.findByRole('dialog'));
  const write = (label: string, value: string) => fireEvent.change(drawer.getByLabelText(label), { target: { value } });
  return { ...fake, drawer, write, save: () => fireEvent.click(drawer.getByText('Save')) };
}
const pick = async (label: string, option: string, at = 0) => {
  fireEvent.mouseDown(screen.getAllByRole('combobox', { name: label })[at]);
  fireEvent.click(await screen.findByTitle(option));
};

describe('the list of sources', () => {
  it('shows each address, and how the source is doing', async () => {
    await show();
    const [monitoring, shop] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(monitoring).toContain('http://localhost:3000/api/ticketingWebhooks:receive?source=k1');
    expect(monitoring).toMatch(/Last received: .*Last problem: The signature is missing/);
    expect(shop).toMatch(/switched off.*no secret: nothing is accepted.*Nothing received yet/);
  });

  it('deletes a source when asked twice', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Delete Shop'));
    expect(api.delete).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Delete'));
    await waitFor(() => expect(screen.queryByText('Shop')).toBeNull());
    expect(api.delete).toHaveBeenCalledWith('2');
  });
});

describe('a new source', () => {
  it('begins with an example, is tried on its sample, and gets a secret that was made here', async () => {
    const { api, drawer, save } = await open('Add a source');
    await pick('Begin with', 'GitHub issues');
    expect(drawer.getByLabelText('Title')).toHaveProperty('value', 'GitHub issues');
    expect(within(await drawer.findByRole('region', { name: 'Preview' })).getByText('Put a sample', { exact: false })).toBeTruthy();
    expect(await drawer.findByText('It is broken')).toBeTruthy();
    expect(api.preview.mock.lastCall?.[0]).toMatchObject({ accept: 'action = "opened"', mapping: { title: 'issue.title' }, sample: { action: 'opened' } });
    fireEvent.click(drawer.getByText('Make one'));
    const secret = (drawer.getByLabelText('Secret') as HTMLInputElement).value;
    expect(secret).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    save();
    await waitFor(() => expect(api.setSecret).toHaveBeenCalledWith('3', secret));
    expect(api.save).toHaveBeenCalledWith(expect.objectContaining({ title: 'GitHub issues', scheme: 'github', sourceSystem: 'github', mapping: { title: 'issue.title', externalRefId: 'issue.number' } }), undefined);
  });

  it('is made once, also when its secret is refused at first', async () => {
    const { api, drawer, write, save } = await open('Add a source', ({ api: { setSecret } }) => setSecret.mockRejectedValueOnce(refusing('webhook.secretInvalid', { field: 'secret' })));
    write('Title', 'Mine');
    write('Secret', 'short');
    save();
    expect((await drawer.findByText('refused: webhook.secretInvalid')).closest('.ant-form-item')?.textContent).toContain('Secret');
    write('Secret', 'a-long-secret-of-mine');
    save();
    await waitFor(() => expect(api.setSecret).toHaveBeenCalledTimes(2));
    expect(api.save.mock.calls.map(([, id]) => id)).toEqual([undefined, '3']);
  });

  it('is not saved with a sample that is no JSON', async () => {
    const { api, drawer, write, save } = await open('Add a source');
    write('Title', 'Mine');
    write('Sample payload', '{"a": ');
    expect(await drawer.findByText('The sample payload is no JSON object or list.')).toBeTruthy();
    save();
    expect((await drawer.findByText('This is no JSON object or list.')).closest('.ant-form-item')?.textContent).toContain('Sample payload');
    expect(api.save).not.toHaveBeenCalled();
    expect(api.preview).not.toHaveBeenCalled();
  });
});

describe('the editor of a source', () => {
  it('asks for a preview once when somebody types quickly', async () => {
    const { api, drawer, write } = await open('Edit Monitoring');
    await drawer.findByText('It is broken');
    api.preview.mockClear();
    for (const text of ['n', 'na', 'name & "!"']) write('Expression of Subject', text);
    await waitFor(() => expect(api.preview).toHaveBeenCalled());
    expect(api.preview.mock.calls.map(([values]) => values.mapping)).toEqual([{ title: 'name & "!"' }]);
  });

  it('shows a problem beside the expression it comes from', async () => {
    const { drawer } = await open('Edit Monitoring', ({ api }) =>
      api.preview.mockResolvedValue(previewOf({ submissions: [submissionOf(), null], problems: [{ index: 1, field: 'title', message: 'It fails' }, { index: null, field: 'accept', message: 'No boolean' }] })));
    await drawer.findByText('Ticket 2: It fails');
    expect(drawer.getByLabelText('Expression of Subject').getAttribute('aria-invalid')).toBe('true');
    expect(drawer.getByText('No boolean').closest('.ant-form-item')?.textContent).toContain('Accept only if');
    expect(drawer.getByText('As it is, nothing of this payload would be filed.')).toBeTruthy();
  });

  it('says so when the sample is ignored', async () => {
    const { drawer } = await open('Edit Monitoring', ({ api }) => api.preview.mockResolvedValue(previewOf({ accepted: false, submissions: [] })));
    expect(await drawer.findByText('This payload is ignored: it is not accepted by "Accept only if".')).toBeTruthy();
  });

  it('offers the fields of its business type, each once', async () => {
    const { api, drawer, save } = await open('Edit Monitoring');
    await waitFor(() => expect(api.detailFields).toHaveBeenCalledWith('it_support'));
    fireEvent.click(drawer.getByText('Add a field'));
    fireEvent.change(screen.getAllByRole('combobox', { name: 'Field' })[1], { target: { value: 'Asset' } });
    await pick('Field', 'Asset number', 1);
    fireEvent.change(drawer.getByLabelText('Expression of Asset number'), { target: { value: 'asset' } });
    fireEvent.mouseDown(screen.getAllByRole('combobox', { name: 'Field' })[1]);
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).not.toContain('title');
    save();
    await waitFor(() => expect(api.save.mock.lastCall?.[0].mapping).toEqual({ title: 'name', 'details.assetNumber': 'asset' }));
    expect(api.setSecret).not.toHaveBeenCalled();
  });

  it('removes a field', async () => {
    const { api, drawer, save } = await open('Edit Monitoring');
    fireEvent.click(drawer.getByLabelText('Remove Subject'));
    save();
    await waitFor(() => expect(api.save.mock.lastCall?.[0].mapping).toEqual({}));
  });

  it('never shows the secret, and removes the one before it', async () => {
    const { api, drawer } = await open('Edit Monitoring');
    expect((drawer.getByLabelText('Secret') as HTMLInputElement).value).toBe('');
    expect(drawer.getByText('A secret is set.', { exact: false })).toBeTruthy();
    fireEvent.click(drawer.getByText('Remove it'));
    await waitFor(() => expect(drawer.queryByText('The secret before it still counts.')).toBeNull());
    expect(api.forgetPreviousSecret).toHaveBeenCalledWith('1');
  });

  it('shows a refusal where it belongs', async () => {
    const { drawer, save } = await open('Edit Monitoring', ({ api }) => api.save.mockRejectedValueOnce(refusing('webhook.sourceInvalid', { field: 'perMinute' })));
    save();
    expect((await drawer.findByText('refused: webhook.sourceInvalid')).closest('.ant-form-item')?.textContent).toContain('Most deliveries per minute');
  });
});
