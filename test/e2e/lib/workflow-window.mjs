// What an administrator does in the editor of a workflow.
import { assert } from './expect.mjs';

/** The open drawer that contains this text. */
export const drawerOf = (page, text) => page.getByRole('dialog').filter({ hasText: text }).filter({ visible: true });

/** The card of a node on the canvas, at the tag with its type: its title is an input. */
export const cardOf = (page, type) => page.locator('.ant-tag').filter({ hasText: type }).first();

/** Presses a button that closes the drawer. */
export async function submit(drawer, name) {
  await drawer.getByRole('button', { name }).click();
  await drawer.waitFor({ state: 'hidden' });
}

/** Chooses from a field of the drawer that opens a list. */
export async function choose(page, drawer, label, name) {
  // What was chosen before lies above the field.
  await drawer.getByRole('combobox', { name: label }).click({ force: true });
  const choice = page.locator('.ant-select-item-option:visible').filter({ hasText: name }).first();
  await choice.waitFor();
  await listAtRest(page);
  await choice.click();
  await drawer.locator('.ant-select-selection-item').filter({ hasText: name }).first().waitFor();
}

/** Puts a variable into a field of text, chosen by the names of the levels that lead to it. */
export async function insertVariable(page, drawer, label, names) {
  await drawer.locator('.ant-form-item').filter({ hasText: label }).getByRole('button', { name: 'x', exact: true }).click();
  const level = (name) => page.locator(`.ant-cascader-menu-item[title="${name}"]:visible`);
  await level(names[0]).waitFor();
  await listAtRest(page);
  for (const name of names) await level(name).click();
}

/** Waits until no list is unfolding any more: on a busy machine its rows are not where they were when they were pressed. */
const listAtRest = (page) => page.locator('.ant-slide-up-appear, .ant-slide-up-enter').first().waitFor({ state: 'detached' });

/** Of a drawer in Chinese; `given` is what people themselves called things in it. */
export async function noKeyIsLeft(drawer, given = []) {
  const text = given.reduce((rest, name) => rest.replaceAll(name, ''), await drawer.innerText());
  assert(!text.includes('{{t('), 'no {{t(…)}} in the drawer');
  const english = text.match(/[A-Z][a-z]+ [a-z]+ [a-z]+/);
  assert(!english, `no English sentence in the drawer, such as "${english}"`);
}
