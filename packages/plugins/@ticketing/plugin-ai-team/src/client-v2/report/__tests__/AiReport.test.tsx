import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { AiReport } from '../AiReport';
import type { AiReportAnswer } from '../report-api';

configure({ defaultHidden: true });
afterEach(cleanup);

const reportOf = (values: Partial<AiReportAnswer> = {}): AiReportAnswer => ({
  days: 30, tickets: 200, categorised: 150, agreed: 120, disagreed: 30, agreedShare: 0.8, drafts: { asked: 40, used: 10 }, autoReplies: { sent: 0, resolved: 0, share: null },
  tiers: [{ task: 'analyse', tier: 'lexical', runs: 200, failed: 1, medianMs: 8, inputTokens: 0, outputTokens: 0, cost: 0 }, { task: 'translate', tier: 'null', runs: 2, failed: 0, medianMs: null, inputTokens: 0, outputTokens: 0, cost: 0 }], minutesSaved: 90,
  formula: [{ what: 'draftsUsed', count: 10, minutesEach: 3, minutes: 30 }, { what: 'agreed', count: 120, minutesEach: 0.5, minutes: 60 }], spent: 0.5, currency: 'EUR', ...values,
});
const tile = async (name: string) => within(await screen.findByRole('group', { name }));

describe('what AI was worth', () => {
  it('is told as shares, each with what it counts', async () => {
    renderUnstyled(<AiReport api={{ read: async () => reportOf() }} t={t} />);
    expect((await tile('Category told')).getByText('75 %')).toBeTruthy();
    expect((await tile('People agreed')).getByText('80 %')).toBeTruthy();
    expect(screen.getByText('120 of 150 sure categories are what people chose')).toBeTruthy();
    expect((await tile('Drafts used')).getByText('10 of 40 drafts were sent')).toBeTruthy();
    expect((await tile('Time saved')).getByText('90 min')).toBeTruthy();
  });

  it('is no number where there is nothing to count', async () => {
    renderUnstyled(<AiReport api={{ read: async () => reportOf() }} t={t} />);
    expect((await tile('Solved by an automatic reply')).getByText('–')).toBeTruthy();
  });

  it('shows how the time saved comes about', async () => {
    renderUnstyled(<AiReport api={{ read: async () => reportOf() }} t={t} />);
    const row = within((await screen.findByText('Drafts after which a reply was sent')).closest('tr')!);
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Drafts after which a reply was sent', '10', '3', '30']);
    expect(within(screen.getByText('Together').closest('tr')!).getByText('90')).toBeTruthy();
  });

  it('is asked for the time one chooses', async () => {
    const read = vi.fn(async (days: number) => reportOf({ days, tickets: days }));
    renderUnstyled(<AiReport api={{ read }} t={t} />);
    await screen.findByText('30 tickets were read by AI.');
    fireEvent.click(screen.getByText('90 days'));
    expect(await screen.findByText('90 tickets were read by AI.')).toBeTruthy();
  });

  it('is asked for again when it did not come', async () => {
    const read = vi.fn(async () => reportOf());
    read.mockRejectedValueOnce(refusing('down'));
    renderUnstyled(<AiReport api={{ read }} t={t} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await tile('Category told')).getByText('75 %')).toBeTruthy();
  });
});
