import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { SubscriptionSettings } from '../subscriptions/SubscriptionSettings';
import { columnChoices, fakeWebhooks } from './fake-webhooks';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeWebhooks();
  renderUnstyled(<SubscriptionSettings api={fake.api} columnChoices={columnChoices} t={t} />);
  await screen.findByText('ERP');
  return fake;
}
async function open(button: string) {
  const fake = await show();
  fireEvent.click(screen.queryByLabelText(button) ?? screen.getByText(button));
  const drawer = within(await screen.findByRole('dialog'));
  return { ...fake, drawer, save: () => fireEvent.click(drawer.getByText('Save')) };
}
const rowOf = (name: string) => screen.getByText(name).closest('tr')?.textContent ?? '';

describe('the list of subscriptions', () => {
  it('tells where what goes, and how it fares', async () => {
    await show();
    expect(rowOf('ERP')).toMatch(/erp\.example\.com.*Ticket filed.*working/);
    expect(rowOf('Pager')).toMatch(/Ticket changed.*failing.*Answered with an error.*never.*4/);
    expect(rowOf('Old')).toMatch(/switched off.*The receiver answered that it is gone/);
  });

  it('loses one only after a question', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Delete Old'));
    expect(api.deleteSubscription).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Delete'));
    await waitFor(() => expect(screen.queryByText('Old')).toBeNull());
    expect(api.deleteSubscription.mock.calls).toEqual([['3']]);
  });
});

describe('the editor of a subscription', () => {
  it('saves a new one, shows its secret this once and lets it be tried', async () => {
    const { api, drawer, save } = await open('Add a subscription');
    expect(drawer.queryByText('Send a test')).toBeNull();
    fireEvent.change(drawer.getByLabelText('Title'), { target: { value: ' Billing ' } });
    fireEvent.change(drawer.getByLabelText('Address'), { target: { value: 'https://billing.example.com' } });
    fireEvent.click(drawer.getByText('Ticket filed'));
    save();
    expect(await drawer.findByText('whsec_fresh')).toBeTruthy();
    expect(api.saveSubscription.mock.calls).toEqual([[
      { title: 'Billing', url: 'https://billing.example.com', events: ['ticketing:ticket.created'], conditions: null, includesInternal: false, isEnabled: true }, undefined,
    ]]);
    expect(api.rotateSecret.mock.calls).toEqual([['9']]);
    fireEvent.click(drawer.getByText('Send a test'));
    expect((await drawer.findByText('Taken with 204 in 31 ms')).closest('[role=status]')).toBeTruthy();
  });

  it('makes no new secret for one that is only changed', async () => {
    const { api, drawer, save } = await open('Edit ERP');
    fireEvent.click(drawer.getByLabelText('Tells internal notes and reasons'));
    expect(drawer.getByText('Send a test').closest('button')?.disabled).toBe(true);
    save();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.saveSubscription).toHaveBeenCalledWith(expect.objectContaining({ includesInternal: true }), '1');
    expect(api.rotateSecret).not.toHaveBeenCalled();
  });

  it('makes a new secret when somebody says so', async () => {
    const { api, drawer } = await open('Edit ERP');
    fireEvent.click(drawer.getByText('Make a new secret'));
    const buttons = await waitFor(() => {
      const found = screen.getAllByRole('button', { name: 'Make a new secret' });
      expect(found).toHaveLength(2);
      return found;
    });
    buttons.forEach((button) => button.closest('.ant-popover') && fireEvent.click(button));
    expect(await drawer.findByText('whsec_fresh')).toBeTruthy();
    expect(api.rotateSecret.mock.calls).toEqual([['1']]);
  });

  it('says what a test came to', async () => {
    const { api, drawer } = await open('Edit ERP');
    api.test.mockResolvedValueOnce({ status: 500, problem: 'status', detail: 'disk full', ms: 4 });
    fireEvent.click(drawer.getByText('Send a test'));
    expect(await drawer.findByText('Answered with an error: 500')).toBeTruthy();
    expect(drawer.getByText('disk full')).toBeTruthy();
  });

  it.each([['webhook.hostPrivate', 'Address'], ['webhook.eventsMissing', 'Events'], ['condition.valueUnusable', 'For which tickets']])('shows %s at %s', async (code, place) => {
    const { api, drawer, save } = await open('Edit ERP');
    api.saveSubscription.mockRejectedValueOnce(refusing(code));
    save();
    expect((await drawer.findByText(`refused: ${code}`)).closest('.ant-form-item')?.textContent).toContain(place);
  });
});
