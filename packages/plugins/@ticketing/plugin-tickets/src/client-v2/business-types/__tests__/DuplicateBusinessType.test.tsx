import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DuplicateBusinessType } from '../DuplicateBusinessType';

configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
const t = (key: string, variables: Record<string, unknown> = {}) =>
  key.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(variables[name]));
afterEach(cleanup);

function show(duplicate = vi.fn(async () => ({}))) {
  const onDone = vi.fn();
  render(<DuplicateBusinessType source={{ code: 'repair', title: 'Repair' }} hasDetails duplicate={duplicate} onDone={onDone} onCancel={vi.fn()} t={t} />);
  return { duplicate, onDone };
}
const refusing = (code: string, message: string) =>
  vi.fn(async () => {
    throw { response: { data: { errors: [{ code, message }] } } };
  });
const submit = () => fireEvent.click(screen.getByText('Duplicate'));

describe('duplicating a business type', () => {
  it('proposes a code and a title', async () => {
    const { duplicate, onDone } = show();
    submit();
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(duplicate).toHaveBeenCalledWith({ code: 'repair_copy', title: 'Repair (copy)' });
  });

  it.each(['Repair', '2nd', 'über', 'a b', ''])('does not take "%s" as a code', async (code) => {
    const { duplicate } = show();
    fireEvent.change(screen.getByLabelText('Code'), { target: { value: code } });
    submit();
    expect(await screen.findByText('Start with a small letter; then small letters, digits and underscores')).toBeTruthy();
    expect(duplicate).not.toHaveBeenCalled();
  });

  it('shows at the code that it is taken, and keeps what was typed', async () => {
    const { onDone } = show(refusing('businessType.exists', 'This code is taken'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Lift repair' } });
    submit();
    expect((await screen.findByText('This code is taken')).closest('.ant-form-item-explain')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Lift repair');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('shows any other refusal on top', async () => {
    show(refusing('unknown', 'Out of order'));
    submit();
    expect((await screen.findByRole('alert')).textContent).toContain('Out of order');
  });
});
