import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../start-heartbeat';
import { TOKEN, fakeBrowser } from './fake-browser';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a tab', () => {
  it('looks by itself, from the start of the plugin on', async () => {
    const { tab, asked } = fakeBrowser();
    const stop = startHeartbeat({ apiClient: tab() });
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(asked()).toEqual(['me', 'heartbeat', 'heartbeat']);
    stop();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(asked()).toHaveLength(3);
  });

  it('notices a sign-in at once', async () => {
    const { tab, asked } = fakeBrowser();
    const [apiClient, eventBus] = [tab(null), new EventTarget()];
    const stop = startHeartbeat({ apiClient, eventBus });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asked()).toEqual([]);
    apiClient.auth.token = TOKEN;
    eventBus.dispatchEvent(new Event('auth:tokenChanged'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toEqual(['me']);
    stop();
  });

  it('leaves it to another tab that holds the lock', async () => {
    const { tab, asked } = fakeBrowser();
    const locks = { request: vi.fn(async (_name: string, _options: object, work: (lock: object | null) => unknown) => work(null)) };
    vi.stubGlobal('navigator', { locks });
    const stop = startHeartbeat({ apiClient: tab() });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(locks.request).toHaveBeenCalled();
    expect(asked()).toEqual([]);
    stop();
    vi.unstubAllGlobals();
  });
});
