import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REFRESH_EVERY_MS, useLive } from '../use-live';

let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  visibility = 'visible';
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const place = { current: document.body };
const wait = (times: number) => act(() => vi.advanceTimersByTimeAsync(times * REFRESH_EVERY_MS));

async function watch(load: () => Promise<unknown>) {
  const hook = renderHook((props: { load(): Promise<unknown>; isPaused?: boolean }) => useLive(props.load, { place, isPaused: props.isPaused }), {
    initialProps: { load } as { load(): Promise<unknown>; isPaused?: boolean },
  });
  await act(() => vi.advanceTimersByTimeAsync(0));
  return hook;
}

describe('what people look at', () => {
  it('is read every five seconds', async () => {
    const load = vi.fn(async () => load.mock.calls.length);
    const { result } = await watch(load);
    expect(result.current.value).toBe(1);
    await wait(2);
    expect(result.current.value).toBe(3);
  });

  it('is not read while the browser tab is hidden, and at once when it comes back', async () => {
    const load = vi.fn(async () => 1);
    await watch(load);
    visibility = 'hidden';
    await wait(10);
    expect(load).toHaveBeenCalledOnce();
    visibility = 'visible';
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is not read while the host keeps the page hidden', async () => {
    const load = vi.fn(async () => 1);
    await watch(load);
    Object.assign(document.body, { checkVisibility: () => false });
    await wait(3);
    Object.assign(document.body, { checkVisibility: undefined });
    expect(load).toHaveBeenCalledOnce();
  });

  it('stays as it was while the next answer is on its way, and when it fails', async () => {
    const load = vi.fn(async () => 'first');
    const { result } = await watch(load);
    load.mockRejectedValueOnce(new Error('Network Error'));
    await wait(1);
    expect(result.current).toMatchObject({ value: 'first', error: 'Network Error' });
    await wait(1);
    expect([result.current.value, result.current.error]).toEqual(['first', undefined]);
  });

  it('is asked once at a time', async () => {
    const load = vi.fn(() => new Promise(() => undefined));
    await watch(load);
    await wait(5);
    expect(load).toHaveBeenCalledOnce();
  });

  it('rests during a drag', async () => {
    const load = vi.fn(async () => 1);
    const { rerender } = await watch(load);
    rerender({ load, isPaused: true });
    await wait(5);
    expect(load).toHaveBeenCalledOnce();
  });

  it('is another thing when another question is asked: the answer to the old one is dropped', async () => {
    let answerOld: (value: string) => void = () => undefined;
    const { result, rerender } = await watch(() => new Promise((resolve) => (answerOld = resolve)));
    rerender({ load: async () => 'new' });
    await act(() => vi.advanceTimersByTimeAsync(0));
    await act(async () => answerOld('old'));
    expect(result.current.value).toBe('new');
  });
});
