import { cleanup, render, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { choicesOf } from '../choice';
import { cssColour } from '../css-colour';
import { PriorityTag } from '../PriorityTag';
import { RelativeTime } from '../RelativeTime';
import { StatusTag } from '../StatusTag';

const words: Record<string, string> = { '{{t("New")}}': '新建', 'P0 Critical': 'P0 紧急' };
const t = (key: string) => words[key] ?? key;
afterEach(cleanup);

describe('choicesOf', () => {
  it('reads the choices of a column from its interface schema', () => {
    const field = { uiSchema: { enum: [{ value: 'new', label: 'New', color: 'blue' }, { value: 'odd' }, 'plain', null] } };
    expect(choicesOf(field)).toEqual([
      { value: 'new', label: 'New', color: 'blue' },
      { value: 'odd', label: 'odd' },
      { value: 'plain', label: 'plain' },
    ]);
  });

  it('has no choices for a column that is not there', () => {
    expect(choicesOf(undefined)).toEqual([]);
  });
});

describe('StatusTag', () => {
  const choices = [{ value: 'new', label: '{{t("New")}}', color: 'blue' }];

  it('shows the status in its colour and in the language of the reader', () => {
    render(<StatusTag value="new" choices={choices} t={t} />);
    expect(screen.getByText('新建').className).toContain('ant-tag-blue');
  });

  it('shows the code of a status that was deleted', () => {
    render(<StatusTag value="gone" choices={choices} t={t} />);
    expect(screen.getByText('gone')).toBeTruthy();
  });

  it('shows nothing for a ticket without status', () => {
    const { container } = render(<StatusTag value={null} choices={choices} t={t} />);
    expect(container.textContent).toBe('');
  });
});

describe('PriorityTag', () => {
  const choices = [{ value: 'P0', label: 'P0 Critical' }];

  it('says the priority in words, not by colour alone', () => {
    render(<PriorityTag value="P0" choices={choices} t={t} />);
    expect(screen.getByText('P0 紧急').className).toContain('ant-tag-red');
  });

  it('keeps the name as tooltip where only the code fits', () => {
    render(<PriorityTag value="P0" choices={choices} isShort t={t} />);
    expect(screen.getByText('P0').title).toBe('P0 紧急');
  });
});

describe('RelativeTime', () => {
  it('carries the exact moment for machines', () => {
    const at = new Date(Date.now() - 3 * 3600_000).toISOString();
    render(<RelativeTime at={at} language="en-US" t={t} />);
    expect(screen.getByText('3 hours ago').getAttribute('datetime')).toBe(at);
  });

  it('says "just now" for what happened within the minute', () => {
    render(<RelativeTime at={new Date()} language="en-US" t={t} />);
    expect(screen.getByText('Just now')).toBeTruthy();
  });

  it('shows nothing for a moment that has not come', () => {
    const { container } = render(<RelativeTime at={null} language="en-US" t={t} />);
    expect(container.textContent).toBe('');
  });
});

describe('cssColour', () => {
  const token = { blue6: '#1677ff', colorError: '#ff4d4f', colorTextQuaternary: '#bbb' };

  it.each([
    ['blue', '#1677ff'],
    ['error', '#ff4d4f'],
    ['#123456', '#123456'],
    ['default', '#bbb'],
    [null, '#bbb'],
  ])('shows the tag colour %s as %s', (name, css) => {
    expect(cssColour(token, name)).toBe(css);
  });
});
