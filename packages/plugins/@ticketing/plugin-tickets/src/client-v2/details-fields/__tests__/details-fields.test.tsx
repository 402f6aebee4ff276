import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DetailsFields, DetailsView, mailtoLink, missingFields, type DetailField } from '..';

afterEach(cleanup);
const t = (key: string) => key;
const field = (name: string, kind: string, values: Partial<DetailField> = {}): DetailField => ({
  name,
  title: name,
  interface: kind,
  enum: null,
  ...values,
});

function edit(one: DetailField, value: unknown = null) {
  const onChange = vi.fn();
  render(<DetailsFields fields={[one]} values={{ [one.name]: value, kept: 1 }} onChange={onChange} t={t} />);
  return onChange;
}

describe('inputs for business fields', () => {
  it.each([
    ['input', 'text'],
    ['email', 'email'],
    ['url', 'url'],
    ['phone', 'tel'],
    ['somethingNew', 'text'],
  ])('%s is a line of type %s', (kind, type) => {
    const onChange = edit(field('f', kind));
    const input = screen.getByLabelText('f') as HTMLInputElement;
    expect(input.type).toBe(type);
    fireEvent.change(input, { target: { value: 'x' } });
    expect(onChange).toHaveBeenCalledWith({ f: 'x', kept: 1 });
  });

  it('textarea is a text area', () => {
    edit(field('f', 'textarea'), 'two\nlines');
    expect(screen.getByLabelText('f').tagName).toBe('TEXTAREA');
  });

  it('integer gives numbers', () => {
    const onChange = edit(field('f', 'integer'), 2);
    fireEvent.change(screen.getByLabelText('f'), { target: { value: '3' } });
    expect(onChange).toHaveBeenCalledWith({ f: 3, kept: 1 });
  });

  it('select offers its choices', async () => {
    const onChange = edit(field('f', 'select', { enum: [{ value: 'on_site', label: 'On site' }] }));
    fireEvent.mouseDown(screen.getByLabelText('f'));
    fireEvent.click(await screen.findByText('On site'));
    expect(onChange).toHaveBeenCalledWith({ f: 'on_site', kept: 1 });
  });

  it('multipleSelect without choices takes free words', () => {
    const onChange = edit(field('f', 'multipleSelect'), ['toner']);
    const input = screen.getByLabelText('f');
    fireEvent.change(input, { target: { value: 'roller' } });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 13 });
    expect(onChange).toHaveBeenCalledWith({ f: ['toner', 'roller'], kept: 1 });
  });

  it('checkbox is a checkbox with its own label', () => {
    const onChange = edit(field('Under warranty', 'checkbox'), false);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Under warranty' }));
    expect(onChange).toHaveBeenCalledWith({ 'Under warranty': true, kept: 1 });
  });

  it.each(['datetime', 'date'])('%s shows its value in a picker', (kind) => {
    edit(field('f', kind), '2026-01-10T09:30:00.000Z');
    expect((screen.getByLabelText('f') as HTMLInputElement).value).toMatch(kind === 'date' ? /^2026-01-10$/ : /^2026-01-1\d \d\d:30$/);
  });

  it('shows what is wrong below the field', () => {
    render(<DetailsFields fields={[field('f', 'input')]} values={{}} onChange={vi.fn()} errors={{ f: 'Too long' }} t={t} />);
    expect(screen.getByRole('alert').textContent).toBe('Too long');
  });

  it('readOnly shows text instead', () => {
    render(<DetailsFields fields={[field('f', 'input')]} values={{ f: 'abc' }} onChange={vi.fn()} readOnly t={t} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('abc')).toBeTruthy();
  });
});

describe('business fields as text', () => {
  const show = (one: DetailField, value: unknown) => render(<DetailsView fields={[one]} values={{ [one.name]: value }} t={t} />).container;

  it('names choices, says yes or no, and puts a dash for nothing', () => {
    expect(show(field('f', 'select', { enum: [{ value: 1, label: 'On site', color: 'blue' }] }), 1).textContent).toBe('fOn site');
    expect(show(field('f', 'checkbox'), true).textContent).toBe('fYes');
    expect(show(field('f', 'input'), '  ').textContent).toBe('f–');
  });

  it('links web addresses only', () => {
    expect(show(field('f', 'url'), 'https://example.com').querySelector('a')?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(show(field('f', 'url'), 'javascript:alert(1)').querySelector('a')).toBeNull();
    expect(mailtoLink('a@b.example?cc=c@d.example')).toBe('mailto:a@b.example%3Fcc%3Dc@d.example');
  });

  it('lists free words', () => {
    expect(show(field('f', 'json'), ['toner', 'roller']).querySelectorAll('.ant-tag')).toHaveLength(2);
  });
});

describe('required fields', () => {
  it('are missing while blank', () => {
    const fields = [field('a', 'input', { required: true }), field('b', 'multipleSelect', { required: true }), field('c', 'input')];
    expect(missingFields(fields, { a: ' ', b: [] }).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(missingFields(fields, { a: 'x', b: ['y'] })).toEqual([]);
  });
});
