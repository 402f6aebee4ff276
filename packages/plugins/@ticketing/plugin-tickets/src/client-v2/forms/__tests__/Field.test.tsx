import { cleanup, render, screen } from '@testing-library/react';
import { Input } from 'antd';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Field } from '../Field';

afterEach(cleanup);

describe('a field of a settings form', () => {
  it('comes into view when something is wrong about it, and only then', () => {
    const shown: unknown[] = [];
    Element.prototype.scrollIntoView = (options) => void shown.push(options);
    const field = (error?: string) => (
      <Field label="Members" htmlFor="members" error={error}>
        <Input id="members" />
      </Field>
    );
    const { rerender } = render(field());
    expect(shown).toHaveLength(0);
    rerender(field('It needs members'));
    expect(screen.getByText('It needs members')).toBeTruthy();
    rerender(field('It needs members'));
    expect(shown).toEqual([{ block: 'center' }]);
  });
});
