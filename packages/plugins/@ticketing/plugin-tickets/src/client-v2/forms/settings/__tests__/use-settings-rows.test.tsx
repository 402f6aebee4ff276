import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useSettingsRows } from '../use-settings-rows';

afterEach(cleanup);

/** A server whose writes end when the test says so. */
function slowServer() {
  let stored = 'a';
  const ends: (() => void)[] = [];
  const write = (value: string) => () =>
    new Promise<void>((resolve) => ends.push(() => {
      stored = value;
      resolve();
    }));
  return { write, read: async () => [stored], ends };
}

it('writes in the order given, and shows no older state meanwhile', async () => {
  const { write, read, ends } = slowServer();
  const { result } = renderHook(() => useSettingsRows<string>(read));
  await waitFor(() => expect(result.current.rows).toEqual(['a']));
  let both: Promise<unknown> = Promise.resolve();
  act(() => {
    result.current.show(['b']);
    both = Promise.all([result.current.attempt(write('b')), result.current.attempt(write('c'))]);
    result.current.show(['c']);
  });
  await waitFor(() => expect(ends.length).toBe(1));
  await act(async () => ends[0]());
  expect(result.current.rows).toEqual(['c']);
  await waitFor(() => expect(ends.length).toBe(2));
  await act(async () => ends[1]());
  await act(() => both as Promise<void>);
  expect(result.current.rows).toEqual(['c']);
  expect(await read()).toEqual(['c']);
});

it('tells a refusal, goes on with the next, and shows what is stored', async () => {
  const stored = ['kept'];
  const read = async () => [...stored];
  const { result } = renderHook(() => useSettingsRows<string>(read));
  await waitFor(() => expect(result.current.rows).toEqual(['kept']));
  await act(async () => {
    result.current.show(['wished']);
    await result.current.attempt(() => Promise.reject(new Error('no')));
  });
  expect(result.current.error).toBeTruthy();
  await waitFor(() => expect(result.current.rows).toEqual(['kept']));
  await act(() => result.current.attempt(async () => stored.push('more')));
  expect([result.current.error, result.current.rows]).toEqual([undefined, ['kept', 'more']]);
});
