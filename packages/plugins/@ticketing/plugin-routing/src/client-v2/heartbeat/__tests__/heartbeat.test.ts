import { describe, expect, it } from 'vitest';
import { beatIfDue, rememberChoice } from '../heartbeat';
import { fakeBrowser } from './fake-browser';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

describe('signs of life', () => {
  it('of ten tabs are one a minute', async () => {
    const { tab, asked } = fakeBrowser();
    const tabs = Array.from({ length: 10 }, () => tab());
    for (const minute of [0, 1, 2, 3]) for (const one of tabs) await beatIfDue(one, NOW + minute * MINUTE);
    expect(asked()).toEqual(['me', 'heartbeat', 'heartbeat', 'heartbeat']);
  });

  it('are not given by people who are no agents: one question after the sign-in is all', async () => {
    const { tab, asked } = fakeBrowser({ isAgent: false });
    const one = tab();
    for (let minute = 0; minute < 60; minute += 1) await beatIfDue(one, NOW + minute * MINUTE);
    expect(asked()).toEqual(['me']);
  });

  it('are not given by agents who are away', async () => {
    const { tab, asked } = fakeBrowser({ isAgent: true, availability: 'away' });
    const one = tab();
    for (const minute of [0, 1, 2]) await beatIfDue(one, NOW + minute * MINUTE);
    expect(asked()).toEqual(['me']);
  });

  it('stop on sign-out', async () => {
    const { tab, asked } = fakeBrowser();
    const one = tab();
    await beatIfDue(one, NOW);
    one.auth.token = null;
    for (const minute of [1, 2, 10]) await beatIfDue(one, NOW + minute * MINUTE);
    expect(asked()).toEqual(['me']);
  });

  it('stop when the server says that he is offline, for instance because a supervisor said so', async () => {
    const { tab, request, asked } = fakeBrowser();
    const one = tab();
    await beatIfDue(one, NOW);
    request.mockResolvedValueOnce({ data: { data: { availability: 'offline' } } });
    await beatIfDue(one, NOW + MINUTE);
    await beatIfDue(one, NOW + 2 * MINUTE);
    expect(asked()).toEqual(['me', 'heartbeat']);
  });

  it('go on after a lost connection', async () => {
    const { tab, request, asked } = fakeBrowser();
    const one = tab();
    await beatIfDue(one, NOW);
    request.mockRejectedValueOnce(new Error('Network Error'));
    await beatIfDue(one, NOW + MINUTE);
    await beatIfDue(one, NOW + 2 * MINUTE);
    expect(asked()).toEqual(['me', 'heartbeat', 'heartbeat']);
  });

  it('stop when the server refuses: the plugin was switched off', async () => {
    const { tab, request, asked } = fakeBrowser();
    const one = tab();
    request.mockRejectedValueOnce({ response: { status: 404 } });
    for (const minute of [0, 1, 10]) await beatIfDue(one, NOW + minute * MINUTE);
    expect(asked()).toEqual(['me']);
  });

  it('begin at once when he chooses "online", in every tab', async () => {
    const { tab, asked } = fakeBrowser({ isAgent: true, availability: 'online' });
    rememberChoice(tab(), { isAgent: true, availability: 'online' }, NOW);
    await beatIfDue(tab(), NOW + MINUTE);
    expect(asked()).toEqual(['heartbeat']);
  });

  it('do not undo a choice made while the question was on its way', async () => {
    const { tab, request, asked } = fakeBrowser();
    const one = tab();
    request.mockImplementationOnce(async () => {
      rememberChoice(one, { isAgent: true, availability: 'away' }, NOW + 1);
      return { data: { data: { isAgent: true, availability: 'online' } } };
    });
    await beatIfDue(one, NOW);
    await beatIfDue(one, NOW + 2 * MINUTE);
    expect(asked()).toEqual(['me']);
  });
});
