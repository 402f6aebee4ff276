import { cleanup, render, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { LoadBar } from '../LoadBar';
import { PresenceMark } from '../PresenceMark';

afterEach(cleanup);

describe('a load bar', () => {
  it('says the numbers to eyes and screen readers', () => {
    render(<LoadBar open={3} capacity={10} label="Open tickets of Lin" t={t} />);
    const meter = screen.getByRole('meter', { name: 'Open tickets of Lin' });
    expect([meter.getAttribute('aria-valuenow'), meter.getAttribute('aria-valuemax')]).toEqual(['3', '10']);
    expect(screen.getByText('3/10')).toBeTruthy();
  });

  it.each([[10, 10], [12, 10], [0, 0]])('says in words that %d of %d is full', (open, capacity) => {
    render(<LoadBar open={open} capacity={capacity} label="Lin" t={t} />);
    expect(screen.getByText(`${open}/${capacity} full`)).toBeTruthy();
  });
});

describe('presence', () => {
  it.each([['online', 'Online'], ['away', 'Away'], ['offline', 'Offline'], ['absent', 'Absent']] as const)('%s is a word, not a colour alone', (presence, word) => {
    render(<PresenceMark presence={presence} t={t} />);
    expect(screen.getByText(word, { exact: false })).toBeTruthy();
  });
});
