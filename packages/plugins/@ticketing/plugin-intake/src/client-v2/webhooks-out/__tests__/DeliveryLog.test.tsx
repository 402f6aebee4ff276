import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { DeliveryLog } from '../deliveries/DeliveryLog';
import { AllowedHosts } from '../hosts/AllowedHosts';
import { columnChoices, fakeWebhooks } from './fake-webhooks';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeWebhooks();
  renderUnstyled(<DeliveryLog api={fake.api} columnChoices={columnChoices} t={t} />);
  await screen.findByText('TKT-11');
  return fake;
}
const pick = async (label: string, option: string) => {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByTitle(option));
};

describe('the log of deliveries', () => {
  it('tells what came of each', async () => {
    await show();
    expect(screen.getByText('TKT-12').closest('tr')?.textContent).toMatch(/Ticket filed.*ERP.*Given up.*10.*Answered with an error: 500.*disk full/);
  });

  it('is narrowed to a state and to a subscription', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByText('Given up', { selector: '.ant-segmented-item-label' }));
    await waitFor(() => expect(screen.queryByText('TKT-11')).toBeNull());
    await pick('Subscription', 'ERP');
    await waitFor(() => expect(api.deliveries.mock.lastCall).toEqual([{ state: 'dead', subscriptionId: '1', page: 1 }]));
  });

  it('shows what was sent', async () => {
    await show();
    fireEvent.click(screen.getByLabelText('Payload of e12'));
    expect((await screen.findByRole('dialog')).textContent).toContain('"event": "ticket.created"');
  });

  it('sends one again, and reads what became of it', async () => {
    const { api } = await show();
    fireEvent.click(screen.getByLabelText('Replay e12'));
    expect(await screen.findByText('Sending again: 1')).toBeTruthy();
    expect(api.replay.mock.calls).toEqual([['12']]);
    await waitFor(() => expect(api.deliveries).toHaveBeenCalledTimes(2));
  });

  it('sends all of a subscription again that were given up, after a question', async () => {
    const { api } = await show();
    const button = screen.getByText('Replay all that were given up').closest('button') as HTMLButtonElement;
    expect(button.disabled).toBe(true);
    await pick('Subscription', 'Pager');
    await waitFor(() => expect(button.disabled).toBe(false));
    fireEvent.click(button);
    fireEvent.click(await screen.findByText('Send again'));
    expect(await screen.findByText('Sending again: 7')).toBeTruthy();
    expect(api.replayDead.mock.calls).toEqual([['2']]);
  });

  it('says why nothing can be sent again', async () => {
    const { api } = await show();
    api.replay.mockRejectedValueOnce(refusing('subscription.notAllowed'));
    fireEvent.click(screen.getByLabelText('Replay e11'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: subscription.notAllowed');
  });
});

describe('the hosts webhooks may reach', () => {
  it('are saved together, and refused with the reason', async () => {
    const { api } = fakeWebhooks();
    renderUnstyled(<AllowedHosts api={api} columnChoices={columnChoices} t={t} />);
    expect(await screen.findByText('erp.local')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Allow all private networks'));
    api.saveHosts.mockRejectedValueOnce(refusing('webhook.hostInvalid'));
    fireEvent.click(screen.getByText('Save'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: webhook.hostInvalid');
    fireEvent.click(screen.getByText('Save'));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(api.saveHosts.mock.lastCall).toEqual([{ allowsPrivateHosts: true, allowedHosts: ['erp.local'] }]);
  });
});
