import { describe, expect, it, vi } from 'vitest';
import { againAfterDeadlock } from '../after-deadlock';

const deadlock = () => Object.assign(new Error('deadlock'), { original: Object.assign(new Error('x'), { code: 'ER_LOCK_DEADLOCK' }) });

describe('a transaction the database ended because of a deadlock', () => {
  it('is done again until it gets through', async () => {
    const work = vi.fn().mockRejectedValueOnce(deadlock()).mockRejectedValueOnce(Object.assign(new Error('x'), { parent: { code: '40P01' } })).mockResolvedValue('done');
    expect(await againAfterDeadlock(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is given up after a while', async () => {
    const work = vi.fn().mockImplementation(() => Promise.reject(deadlock()));
    await expect(againAfterDeadlock(work)).rejects.toThrow('deadlock');
    expect(work).toHaveBeenCalledTimes(6);
  });

  it('anything else is not tried again', async () => {
    const work = vi.fn().mockRejectedValue(new Error('broken'));
    await expect(againAfterDeadlock(work)).rejects.toThrow('broken');
    expect(work).toHaveBeenCalledOnce();
  });
});
