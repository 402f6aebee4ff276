import { query, signIn } from '../lib/api.mjs';
import { dialogAtRest, visit } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Working calendars';

const CALENDARS = '/v/admin/ticketing_settings/tab/ticketing_settings_sla_calendars';
const NAME = 'Harbour office';
const YEAR = new Date().getFullYear();

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const admin = await open('admin');
  const drawer = admin.getByRole('dialog').filter({ hasText: /calendar/i });
  const hours = (name) => drawer.getByLabel(name, { exact: true }).inputValue();

  await step('hours are drawn with the mouse', async () => {
    await visit(admin, CALENDARS);
    await admin.getByRole('button', { name: 'Add a calendar' }).click();
    await drawer.getByLabel('Name', { exact: true }).fill(NAME);
    await atRest(admin, drawer);
    await drag(admin, 'sat', 10, 14);
    await drag(admin, 'sun', 17, 9);
    assert((await hours('Saturday, hours 1: from')) === '10:00' && (await hours('Saturday, hours 1: to')) === '14:00', 'Saturday to be open from 10:00 to 14:00');
    assert((await hours('Sunday, hours 1: from')) === '09:00', 'Sunday to be open from 09:00, drawn from the end to the start');
  });
  await step('an edge is dragged, hours are moved, and closed with a click', async () => {
    await drag(admin, 'sat', 13.9, 16.5);
    assert((await hours('Saturday, hours 1: to')) === '16:30', 'Saturday to end at 16:30');
    await drag(admin, 'sat', 13, 15);
    assert((await hours('Saturday, hours 1: from')) === '12:00' && (await hours('Saturday, hours 1: to')) === '18:30', 'Saturday to be open from 12:00 to 18:30');
    await picture(admin, 'sla-calendar');
    await admin.mouse.click(...(await placeOf(admin, 'mon', 12)));
    await drawer.getByRole('group', { name: 'Monday' }).getByText('closed').waitFor();
  });
  await step('the same with the keyboard alone', async () => {
    await drawer.getByRole('button', { name: 'Monday: add hours' }).focus();
    await admin.keyboard.press('Enter');
    await drawer.getByLabel('Monday, hours 1: from', { exact: true }).focus();
    await typeOver(admin, '8');
    await admin.keyboard.press('Tab');
    await typeOver(admin, '1730');
    await admin.keyboard.press('Tab');
    assert((await hours('Monday, hours 1: from')) === '08:00' && (await hours('Monday, hours 1: to')) === '17:30', 'Monday to be open from 08:00 to 17:30');
    assert((await spanOn(admin, 'mon').first().innerText()) === '08:00–17:30', 'the line of Monday to show what was typed');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    const { week } = await stored(api);
    assert(week.mon[0].to === '17:30' && week.sat[0].from === '12:00' && week.sun[0].from === '09:00' && week.tue[0].from === '09:00', 'the week to be stored');
  });
  await step('public holidays of a country are looked up, and only those that stay ticked are taken', async () => {
    await admin.getByRole('button', { name: `Edit ${NAME}` }).click();
    await drawer.getByRole('button', { name: 'Add public holidays of a country' }).click();
    const dialog = admin.getByRole('dialog', { name: 'Add public holidays' });
    await choose(admin, dialog.getByRole('combobox', { name: 'Country' }), 'Germany');
    await choose(admin, dialog.getByRole('combobox', { name: 'Region' }), 'Berlin');
    await dialog.getByRole('button', { name: 'Look up' }).click();
    const christmas = dialog.getByRole('checkbox', { name: new RegExp(`^${YEAR}-12-25`) });
    const boxingDay = dialog.getByRole('checkbox', { name: new RegExp(`^${YEAR}-12-26`) });
    await boxingDay.uncheck();
    assert(await christmas.isChecked(), 'Christmas to be ticked');
    await picture(admin, 'sla-holidays');
    await dialog.getByRole('button', { name: /^Add the ticked ones/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(async () => (await datesOf(drawer)).includes(`${YEAR}-12-25`), 'Christmas on the list');
    assert(!(await datesOf(drawer)).includes(`${YEAR}-12-26`), 'Boxing Day not to be on the list');
  });
  await step('the preview passes over the holiday, before anything is saved', async () => {
    const preview = drawer.getByRole('region', { name: 'Preview' });
    await choose(admin, preview.getByRole('combobox', { name: 'Policy' }), 'Default');
    // The same hours every day: nobody knows on which weekday Christmas falls. Three of the eight hours are left on Christmas Eve.
    for (const day of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) await drag(admin, day, 1, 23);
    await preview.getByLabel('Filed').fill(`${YEAR}-12-24T20:00`);
    await preview.getByRole('button', { name: 'Show the deadlines' }).click();
    const resolution = preview.getByRole('row').filter({ hasText: 'P1' }).getByRole('cell').nth(2);
    await resolution.waitFor();
    assert(/12-26 06:00/.test(await resolution.innerText()), `the resolution of a P1 ticket to be due on 26 December at 06:00, not ${await resolution.innerText()}`);
    await preview.scrollIntoViewIfNeeded();
    await picture(admin, 'sla-calendar-preview');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    const { holidays } = await stored(api);
    assert(holidays.some(({ date }) => date === `${YEAR}-12-25`) && !holidays.some(({ date }) => date === `${YEAR}-12-26`), 'the holidays to be stored');
  });
}

const stored = async (api) => (await api.get(`ticketingSlaCalendars:list?${query({ filter: { name: NAME } })}`))[0];

/** Where an hour of a day is on the screen. */
async function placeOf(page, weekday, hour) {
  const track = page.getByTestId(`track-${weekday}`);
  await track.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await track.boundingBox();
  // Just inside: the very last pixel is not part of the line.
  return [x + Math.min((hour / 24) * width, width - 1), y + height / 2];
}

/** Drags with the real mouse, in steps as a hand does. */
async function drag(page, weekday, from, to) {
  await page.mouse.move(...(await placeOf(page, weekday, from)));
  await page.mouse.down();
  await page.mouse.move(...(await placeOf(page, weekday, to)), { steps: 8 });
  await page.mouse.up();
}

const spanOn = (page, weekday) => page.getByTestId(`track-${weekday}`).locator('[data-index]:not([data-edge])');

async function typeOver(page, text) {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** A drawer that still slides in is not where it was when it was measured. */
async function atRest(page, what) {
  let last = -1;
  await expect(async () => {
    const { x } = await what.boundingBox();
    const isAtRest = x === last;
    last = x;
    return isAtRest;
  }, 'the drawer to come to rest');
}

async function choose(page, field, name) {
  // A dialog that still grows is not where it was: the click would fall beside it and close it.
  await dialogAtRest(page);
  // What was chosen before lies above the field.
  await field.click({ force: true });
  await page.keyboard.type(name);
  await page.locator('.ant-select-item-option:visible').filter({ hasText: name }).first().click();
}

const datesOf = (drawer) => drawer.locator('input[type=date]').evaluateAll((inputs) => inputs.map((input) => input.value));
