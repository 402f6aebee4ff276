import { describe, expect, it } from 'vitest';
import { decideSeed } from '../decide-seed';

const record = { version: 1, offeredVersion: 1, fingerprint: 'ours' };

describe('what happens to a seed at start', () => {
  it('is created when it was never there', () => {
    expect(decideSeed({ record: null, version: 1, current: null, hasPlace: true })).toBe('create');
  });

  it('waits for the page it goes into', () => {
    expect(decideSeed({ record: null, version: 1, current: null, hasPlace: false })).toBe('wait');
  });

  it('leaves alone what somebody else made under the same name', () => {
    expect(decideSeed({ record: null, version: 1, current: 'theirs', hasPlace: true })).toBe('leave');
  });

  it('changes nothing while the version stays', () => {
    expect(decideSeed({ record, version: 1, current: 'edited', hasPlace: true })).toBe('none');
    expect(decideSeed({ record, version: 1, current: null, hasPlace: true })).toBe('none');
  });

  it('upgrades what nobody changed', () => {
    expect(decideSeed({ record, version: 2, current: 'ours', hasPlace: true })).toBe('replace');
  });

  it('leaves what an administrator changed or removed', () => {
    expect(decideSeed({ record, version: 2, current: 'edited', hasPlace: true })).toBe('leave');
    expect(decideSeed({ record, version: 2, current: null, hasPlace: true })).toBe('leave');
  });

  it('offers a version only once', () => {
    expect(decideSeed({ record: { ...record, offeredVersion: 2 }, version: 2, current: 'edited', hasPlace: true })).toBe('none');
  });

  it('upgrades again after an administrator put back what we seeded', () => {
    expect(decideSeed({ record: { ...record, offeredVersion: 2 }, version: 3, current: 'ours', hasPlace: true })).toBe('replace');
  });
});
