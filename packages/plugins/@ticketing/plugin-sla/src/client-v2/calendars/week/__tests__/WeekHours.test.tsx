import { cleanup, configure, fireEvent, screen } from '@testing-library/react';
import React, { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../../__tests__/fake-words';
import { renderUnstyled } from '../../../__tests__/render-unstyled';
import { newCalendar, type Week } from '../../calendar-draft';
import { WeekHours } from '../WeekHours';

configure({ defaultHidden: true });
// jsdom has none; the ones of browsers are mouse events, too.
window.PointerEvent ??= class extends MouseEvent {} as typeof PointerEvent;
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const OFFICE = newCalendar('UTC').week;
/** The line of a day is 960 px wide: 10 px are a quarter of an hour. */
const WIDTH = 960;
const atHour = (hour: number) => ({ clientX: (hour / 24) * WIDTH, button: 0, pointerId: 1 });

function show(problems = {}) {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, width: WIDTH } as DOMRect);
  let current: Week = OFFICE;
  function Form() {
    const [week, setWeek] = useState(OFFICE);
    current = week;
    return <WeekHours week={week} onChange={setWeek} problems={problems} t={t} />;
  }
  renderUnstyled(<Form />);
  return { week: () => current };
}
const track = (weekday: string) => screen.getByTestId(`track-${weekday}`);
const drag = (what: Element, from: number, to: number) => {
  fireEvent.pointerDown(what, atHour(from));
  fireEvent.pointerMove(what, atHour(to));
  fireEvent.pointerUp(what, atHour(to));
};

describe('the week with the mouse', () => {
  it('opens what is dragged over, several times a day and until midnight', () => {
    const { week } = show();
    drag(track('sat'), 10, 12);
    drag(track('sat'), 20, 24);
    expect(week().sat).toEqual([{ from: '10:00', to: '12:00' }, { from: '20:00', to: '24:00' }]);
    expect(week().sun).toEqual([]);
  });

  it('moves the edge that is dragged', () => {
    const { week } = show();
    drag(track('mon').querySelector('[data-edge="to"]') as Element, 17, 18.25);
    expect(week().mon).toEqual([{ from: '09:00', to: '18:15' }]);
  });

  it('closes hours with a click', () => {
    const { week } = show();
    const span = track('mon').querySelector('[data-index="0"]') as Element;
    fireEvent.pointerDown(span, atHour(12));
    fireEvent.pointerUp(span, atHour(12));
    expect(week().mon).toEqual([]);
  });

  it('moves hours that are dragged as a whole', () => {
    const { week } = show();
    drag(track('mon').querySelector('[data-index="0"]') as Element, 12, 14);
    expect(week().mon).toEqual([{ from: '11:00', to: '19:00' }]);
  });

  it('leaves hours where they are that come back to where they were taken', () => {
    const { week } = show();
    const span = track('mon').querySelector('[data-index="0"]') as Element;
    fireEvent.pointerDown(span, atHour(12));
    fireEvent.pointerMove(span, atHour(13));
    fireEvent.pointerMove(span, atHour(12));
    fireEvent.pointerUp(span, atHour(12));
    expect(week().mon).toEqual([{ from: '09:00', to: '17:00' }]);
  });

  it('shows what is being drawn, and forgets it when the gesture is broken off', () => {
    const { week } = show();
    fireEvent.pointerDown(track('sat'), atHour(10));
    fireEvent.pointerMove(track('sat'), atHour(11));
    expect(track('sat').textContent).toBe('10:00–11:00');
    fireEvent.pointerCancel(track('sat'));
    expect(week().sat).toEqual([]);
  });
});

describe('the week with the keyboard', () => {
  it('takes times to the minute and tidies them', () => {
    const { week } = show();
    const to = screen.getByLabelText<HTMLInputElement>('Monday, hours 1: to');
    fireEvent.change(to, { target: { value: '1742' } });
    expect(to.getAttribute('aria-invalid')).toBe('true');
    fireEvent.blur(to);
    expect(week().mon).toEqual([{ from: '09:00', to: '17:42' }]);
    expect(to.getAttribute('aria-invalid')).toBe('false');
  });

  it('adds and removes hours', () => {
    const { week } = show();
    fireEvent.click(screen.getByLabelText('Monday: add hours'));
    expect(week().mon).toEqual([{ from: '09:00', to: '17:00' }, { from: '17:00', to: '24:00' }]);
    fireEvent.click(screen.getByLabelText('Monday: remove hours 1'));
    expect(week().mon).toEqual([{ from: '17:00', to: '24:00' }]);
  });

  it('copies a day to Monday until Friday', () => {
    const { week } = show();
    fireEvent.click(screen.getByLabelText('Saturday: add hours'));
    fireEvent.change(screen.getByLabelText('Saturday, hours 1: from'), { target: { value: '08:00' } });
    fireEvent.click(screen.getByLabelText('Copy Saturday to Monday–Friday'));
    expect(week().fri).toEqual([{ from: '08:00', to: '17:00' }]);
    expect(week().sun).toEqual([]);
  });

  it('shows a refusal at the day it names', () => {
    show({ 'week.tue.2': 'These hours overlap' });
    expect(screen.getByRole('group', { name: 'Tuesday' }).textContent).toContain('These hours overlap');
  });
});
