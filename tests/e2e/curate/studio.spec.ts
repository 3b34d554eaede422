// A curator who does not want JSON: an exhibit is changed by its form, seen before it is saved, and on screen once it is.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { newEvent, newStory } from '../../../build/docs/walkthrough.ts';
import { findings } from '../findings.ts';
import { expect, test, type OpenedDesk } from './desk.ts';

// The desk is the same whatever engine the gallery has.
test.skip(
  ({ runtime }) => runtime === 'electron',
  'The desk runs in a browser, never on Electron.',
);

const photograph = fileURLToPath(new URL('../../content/pictures/small.jpg', import.meta.url));
const fileOf = (exhibits: string) => join(exhibits, 'opening-up/exhibit.json');
const read = (exhibits: string) => readFile(fileOf(exhibits), 'utf8');

interface Event {
  month: string;
  label: { en: string };
}
const eventsIn = (text: string): Event[] => (JSON.parse(text) as { events: Event[] }).events;

/** Opens the timeline's form, with its events unfolded. */
async function openEvents(openDesk: () => Promise<OpenedDesk>) {
  const desk = await openDesk();
  const { page, kiosk } = desk;
  await page
    .getByRole('navigation', { name: 'Exhibits' })
    .getByRole('button', { name: 'The slow opening-up' })
    .click();
  await kiosk.locator('[data-exhibit="opening-up"]').waitFor();
  await page.getByRole('tab', { name: 'Form' }).click();
  await page.locator('#field-events').click();
  return desk;
}

const form = (page: Page) => page.getByRole('region', { name: 'opening-up' });
const entry = (page: Page, at: number) =>
  page.getByRole('list', { name: 'Events' }).locator('> li').nth(at);

async function save(page: Page) {
  await form(page).getByRole('button', { name: 'Save', exact: true }).click();
  await form(page).getByRole('button', { name: 'Save these changes' }).click();
  await expect(form(page).getByRole('status').first()).toHaveText('As saved');
}

test('an event with a picture, in both languages, by form: added, seen before it is saved, and on screen', async ({
  exhibits,
  openDesk,
}) => {
  const { page, kiosk } = await openEvents(openDesk);
  const before = await read(exhibits);
  const at = eventsIn(before).findIndex(({ month }) => month >= newEvent.month);
  await entry(page, at - 1)
    .locator('summary')
    .first()
    .click();
  await entry(page, at - 1)
    .getByRole('button', { name: /^Add one below/ })
    .click();

  const event = entry(page, at);
  const field = (name: string) => event.getByRole('group', { name, exact: true });
  await event.getByLabel('Month', { exact: true }).fill(newEvent.month);
  await event.getByLabel('Effect', { exact: true }).selectOption(newEvent.effect);
  for (const [name, words] of [
    ['Label', newEvent.label],
    ['Title', newEvent.title],
    ['Statement', newEvent.statement.text],
  ] as const) {
    await field(name).getByLabel('English').fill(words.en);
    await field(name).getByLabel('한국어').fill(words.ko);
  }
  await field('Facts').getByRole('button', { name: 'Add a fact' }).click();
  await event.getByRole('searchbox').fill('arirang smartphone');
  await event.getByRole('search').getByRole('button', { name: /L15/ }).click();
  await expect(field('Facts')).toContainText('L15');

  await event.getByRole('button', { name: /^Add: Picture/ }).click();
  const chosen = field('Picture');
  await chosen.locator('input[type=file]').setInputFiles({
    name: 'Arirang.JPEG',
    mimeType: 'image/jpeg',
    buffer: await readFile(photograph),
  });
  await expect(chosen.getByRole('radio', { name: /Arirang\.jpg/ })).toBeChecked();
  await chosen.getByLabel('English').fill(newEvent.picture.alt.en);
  await expect(form(page).getByText('To mend')).toBeVisible();
  await chosen.getByLabel('한국어').fill(newEvent.picture.alt.ko);
  await expect(form(page).getByText('To mend')).toBeHidden();

  await save(page);
  const after = await read(exhibits);
  const picture = { file: 'Arirang.jpg', alt: newEvent.picture.alt };
  expect(eventsIn(after)[at]).toEqual({ ...newEvent, picture });
  const lines = after.split('\n');
  expect(before.split('\n').every((line) => lines.includes(line))).toBe(true);
  await expect(kiosk.getByText(newEvent.label.en).first()).toBeVisible();
});

test('a new story, by form: made from its sample, reworded, a page added, and on screen', async ({
  exhibits,
  openDesk,
}) => {
  const { page, kiosk } = await openDesk();
  await page.getByRole('button', { name: 'New exhibit' }).click();
  await page.getByRole('radio', { name: 'story' }).check({ force: true });
  await page.getByLabel('Name of its folder').fill(newStory);
  await page.getByRole('button', { name: 'Make the exhibit' }).click();
  await kiosk.locator(`[data-exhibit="${newStory}"]`).waitFor();
  await page.getByRole('tab', { name: 'Form' }).click();
  const story = page.getByRole('region', { name: newStory });
  const group = (name: string) => story.getByRole('group', { name, exact: true }).first();
  await group('Title').getByLabel('English').fill('Addresses');
  await group('Title').getByLabel('한국어').fill('주소');
  await page.locator('#field-pages').click();
  await page.locator('#field-pages-0').click();
  await story.getByRole('button', { name: 'Add one below: Entry 1' }).click();
  const heading = page.locator('#field-pages-1-heading');
  await heading.getByLabel('English').fill('A second page');
  await heading.getByLabel('한국어').fill('둘째 쪽');
  const sentence = page.locator('#field-pages-1-statements-0');
  await sentence.getByLabel('English').fill('It has one sentence.');
  await sentence.getByLabel('한국어').fill('한 문장이 있습니다.');
  await sentence.getByRole('button', { name: 'Add a fact' }).click();
  await story.getByRole('searchbox').fill('K21');
  await story.getByRole('search').getByRole('button').first().click();
  await expect(story.getByText('To mend')).toBeHidden();
  await story.getByRole('button', { name: 'Save', exact: true }).click();
  await story.getByRole('button', { name: 'Save these changes' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Addresses' })).toBeVisible();
  const written = await readFile(join(exhibits, newStory, 'exhibit.json'), 'utf8');
  expect((JSON.parse(written) as { pages: unknown[] }).pages).toHaveLength(2);
});

test('entries change places, what was done is undone and redone, and the difference says what will be saved', async ({
  exhibits,
  openDesk,
}) => {
  const { page } = await openEvents(openDesk);
  const before = await read(exhibits);
  const status = form(page).getByRole('status').first();
  const [first, second] = eventsIn(before);
  await entry(page, 1).locator('summary').first().click();
  await entry(page, 1).getByRole('button', { name: 'Move up: Entry 2' }).click();
  await expect(entry(page, 0).locator('summary').first()).toBeFocused();
  await expect(entry(page, 0)).toContainText(second?.label.en ?? '?');
  await expect(form(page).getByText('To mend')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(entry(page, 0)).toContainText(first?.label.en ?? '?');
  await expect(status).toHaveText('As saved');
  await page.keyboard.press('Control+Shift+z');
  await expect(status).toHaveText('Not saved yet');
  await page.keyboard.press('Control+z');

  await entry(page, 0).locator('summary').first().click();
  const label = entry(page, 0).getByRole('group', { name: 'Label' }).getByLabel('English');
  await label.press('End');
  await label.pressSequentially('!');
  await expect(status).toHaveText('Not saved yet');
  await page.keyboard.press('Control+z');
  await expect(label).toHaveValue(first?.label.en ?? '?');
  await page.keyboard.press('Control+Shift+z');
  await expect(label).toHaveValue(`${first?.label.en ?? '?'}!`);
  await expect(label).toBeFocused();
  await page.keyboard.press('Control+s');
  const difference = form(page).getByRole('region', { name: 'What will be saved' });
  await expect(difference.locator('li.in')).toHaveText([/"en": ".*!"/]);
  await expect(difference.locator('li.out')).toHaveCount(1);
  // Enter goes on the button that saves; nothing was written before.
  expect(await read(exhibits)).toBe(before);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('As saved');
  expect(await read(exhibits)).toBe(
    before.replace(`"en": "${first?.label.en ?? '?'}"`, `"en": "${first?.label.en ?? '?'}!"`),
  );
});

test('what somebody else saved meanwhile is shown, never written over, and both can be kept', async ({
  exhibits,
  openDesk,
}) => {
  const { page } = await openEvents(openDesk);
  const before = await read(exhibits);
  const title = form(page).getByRole('group', { name: 'Title', exact: true }).first();
  await title.getByLabel('English').fill('Mine');
  await expect(form(page).getByRole('status').first()).toHaveText('Not saved yet');
  const theirs = before.replace('"Open. Closed. Open?"', '"Theirs"');
  await writeFile(fileOf(exhibits), theirs);
  const conflict = form(page).getByRole('region', { name: /Somebody else/ });
  await expect(conflict.locator('li.in')).toHaveText([/"en": "Theirs"/]);
  expect(await read(exhibits)).toBe(theirs);
  await conflict.getByRole('button', { name: 'Keep both' }).click();
  await expect(conflict).toBeHidden();
  await save(page);
  expect(await read(exhibits)).toBe(theirs.replace('"en": "The slow opening-up"', '"en": "Mine"'));
});

test('the events go out as a table and come back changed, after a look at the difference', async ({
  exhibits,
  openDesk,
}) => {
  const { page } = await openEvents(openDesk);
  const before = await read(exhibits);
  const [first] = eventsIn(before);
  await form(page).getByText('Spreadsheet').click();
  const download = page.waitForEvent('download');
  await form(page).getByRole('button', { name: 'Save as a table' }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  const chooser = form(page).locator('details input[type=file]').first();
  const give = (text: string) =>
    chooser.setInputFiles({ name: 'events.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give(table.replace(first?.month ?? '?', 'soon'));
  await expect(form(page).getByText('Row 2, column month: "soon" is no month')).toBeVisible();
  await give(table.replace(first?.label.en ?? '?', 'From the table'));
  await expect(form(page).locator('li.in')).toHaveText([/"en": "From the table"/]);
  await form(page).getByRole('button', { name: 'Save these changes' }).click();
  await expect(form(page).getByRole('status').first()).toHaveText('As saved');
  expect(eventsIn(await read(exhibits))[0]?.label.en).toBe('From the table');
});

test('the form has nothing that axe finds', async ({ openDesk }) => {
  const { page } = await openEvents(openDesk);
  await entry(page, 0).locator('summary').first().click();
  await entry(page, 0)
    .getByRole('button', { name: /^Add: Picture/ })
    .click();
  await form(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form(page).getByRole('button', { name: 'Save unfinished' })).toBeFocused();
  expect(await findings(page)).toEqual([]);
});
