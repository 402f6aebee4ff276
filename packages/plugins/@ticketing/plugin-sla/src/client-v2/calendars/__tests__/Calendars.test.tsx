import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkCalendar } from '../../../domain';
import { fakeSettings, previewOf } from '../../__tests__/fake-settings';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { readingOf } from '../../service-level/__tests__/some-explanations';
import { newCalendar, valuesOfCalendar } from '../calendar-draft';
import { Calendars } from '../Calendars';
import { calendarLoaders } from '../loaders';
import { placeOfCalendarRefusal, problemOfRow } from '../place-of-refusal';
import { SlaCalendarsBlockModel } from '../SlaCalendarsBlockModel';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show() {
  const fake = fakeSettings();
  renderUnstyled(<Calendars api={fake.api} t={t} />);
  await screen.findByText('Office');
  return fake;
}
async function edit() {
  const fake = await show();
  fireEvent.click(screen.getByLabelText('Edit Office'));
  const drawer = within(await screen.findByRole('dialog'));
  const type = (label: string, value: string) => fireEvent.change(drawer.getByLabelText(label), { target: { value } });
  return { ...fake, drawer, type, save: () => fireEvent.click(drawer.getByText('Save')) };
}
async function pick(label: string, option: string) {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click((await screen.findAllByText(option)).at(-1) as HTMLElement);
}

describe('the list of calendars', () => {
  it('tells zone and hours', async () => {
    await show();
    expect(screen.getByText(/^Europe\/Berlin, now \d\d:\d\d · open 8 h a week · holidays: 0$/)).toBeTruthy();
  });

  it('asks before it deletes, and shows why it may not', async () => {
    const { api } = await show();
    api.deleteCalendar.mockRejectedValueOnce(refusing('calendar.inUse'));
    fireEvent.click(screen.getByLabelText('Delete Office'));
    expect(api.deleteCalendar).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Delete'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: calendar.inUse');
    expect(screen.getByText('Office')).toBeTruthy();
  });
});

describe('the editor of a calendar', () => {
  it('saves what the rules can read', async () => {
    const { api, drawer, type, save } = await edit();
    fireEvent.click(drawer.getByText('Add a holiday'));
    type('Holiday 1: Date', '2026-12-24');
    type('Holiday 1: Last day', '2026-12-26');
    type('Holiday 1: Name', 'Christmas');
    fireEvent.click(drawer.getByLabelText('every year'));
    fireEvent.click(drawer.getByText('Add an exception'));
    type('Exception 1: date', '2026-12-31');
    fireEvent.click(drawer.getByLabelText('Exception 1: add hours'));
    save();
    await waitFor(() => expect(api.saveCalendar).toHaveBeenCalledOnce());
    const [values, id] = api.saveCalendar.mock.lastCall ?? [];
    expect(id).toBe('7');
    expect(values?.holidays).toEqual([{ date: '2026-12-24', until: '2026-12-26', isYearly: true, name: 'Christmas' }]);
    expect(values?.exceptions).toEqual([{ date: '2026-12-31', spans: [{ from: '09:00', to: '17:00' }], name: '' }]);
    expect(checkCalendar(values).ok).toBe(true);
  });

  it('shows a refusal at the row it names', async () => {
    const { api, drawer, save } = await edit();
    api.saveCalendar.mockRejectedValueOnce(refusing('calendar.spansOverlap', { list: 'week.mon', row: 2, otherRow: 1 }));
    save();
    expect((await drawer.findByRole('alert')).textContent).toBe('refused: calendar.spansOverlap');
    expect(drawer.getByRole('group', { name: 'Monday' }).textContent).toContain('refused: calendar.spansOverlap');
  });

  it('needs a name', async () => {
    const { api, drawer, type, save } = await edit();
    type('Name', ' ');
    save();
    expect(drawer.getByText('Please give it a name')).toBeTruthy();
    expect(api.saveCalendar).not.toHaveBeenCalled();
  });

  it('says what time it is in the zone', async () => {
    const { drawer } = await edit();
    expect(drawer.getByText(/^It is now \d\d:\d\d there\.$/)).toBeTruthy();
  });

  it('adds the public holidays that stay ticked, and only those', async () => {
    const { api, drawer } = await edit();
    fireEvent.click(drawer.getByText('Add public holidays of a country'));
    await waitFor(() => expect(api.countries).toHaveBeenCalled());
    await pick('Country', 'Germany');
    fireEvent.click(screen.getByText('Look up'));
    fireEvent.click(await screen.findByLabelText('2026-12-26 Boxing Day'));
    fireEvent.click(screen.getByText('Add the ticked ones (1)'));
    await waitFor(() => expect(drawer.getByLabelText<HTMLInputElement>('Holiday 1: Name').value).toBe('Christmas Day'));
    expect(drawer.queryByLabelText('Holiday 2: Name')).toBeNull();
    expect(api.holidays.mock.lastCall?.slice(0, 2)).toEqual(['DE', undefined]);
    expect(api.saveCalendar).not.toHaveBeenCalled();
  });

  it('shows when tickets would be due with what is not saved yet', async () => {
    const { api, drawer, type } = await edit();
    const readings = { firstResponse: readingOf({ dueAt: '2026-11-23T09:15:00.000Z' }), nextReply: null, resolution: null };
    api.preview.mockResolvedValueOnce(previewOf(readings));
    type('Monday, hours 1: from', '07:00');
    const preview = within(drawer.getByRole('region', { name: 'Preview' }));
    const button = preview.getByRole<HTMLButtonElement>('button', { name: 'Show the deadlines' });
    await waitFor(() => expect(button.disabled).toBe(false));
    fireEvent.click(button);
    expect(await preview.findAllByText(/2026-11-23 10:15/)).toHaveLength(4);
    expect(api.preview.mock.lastCall?.[0]).toMatchObject({ policyId: '1', calendar: { timeZone: 'Europe/Berlin', week: { mon: [{ from: '07:00' }] } } });
  });
});

describe('a calendar on the form', () => {
  it('starts with office hours, which the rules accept', () => {
    expect(checkCalendar(newCalendar('Asia/Shanghai')).ok).toBe(true);
  });

  it('gets the lists a row leaves out', () => {
    expect(valuesOfCalendar({ id: 1, name: 'Bare', timeZone: 'UTC' })).toMatchObject({ week: { mon: [], sun: [] }, holidays: [], exceptions: [] });
  });

  it('finds the place of a refusal', () => {
    const place = (code: string, params: Record<string, unknown> = {}) => placeOfCalendarRefusal({ code, message: '', place: params });
    expect(place('calendar.timeInvalid', { list: 'exceptions.2', row: 1 })).toBe('exceptions.2.1');
    expect(place('calendar.neverOpen')).toBe('week');
    expect(place('calendar.timeZoneUnknown', { timeZone: 'Mars' })).toBe('timeZone');
    expect(place('unknown', { list: 'week.mon', row: 1 })).toBeNull();
    expect(place('calendar.unreadable', { list: 'week', row: 1 })).toBeNull();
    expect(problemOfRow({ 'exceptions.2.1': 'no time' }, 'exceptions.2')).toBe('no time');
    expect(problemOfRow({ 'exceptions.2.1': 'no time' }, 'exceptions.1')).toBeUndefined();
  });
});

describe('the block of calendars', () => {
  it('is exported under the name pages store, and keeps its parts', async () => {
    expect(await calendarLoaders.SlaCalendarsBlockModel.loader()).toHaveProperty('SlaCalendarsBlockModel');
    const model = Object.assign(new SlaCalendarsBlockModel(), { context: { api: { request: vi.fn() }, t } });
    const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: { api: unknown } }[];
    expect(second.props.api).toBe(first.props.api);
  });
});
