// Saving a form: the same file and nothing else, never over what somebody else has written, and unfinished work too.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../../build/curate/studio/change.ts';
import { difference } from '../../../../build/curate/studio/difference.ts';
import { openFolder, type Folder } from './folder.ts';

let place: Folder;
beforeEach(() => {
  place = openFolder();
});
afterEach(() => {
  place.close();
});

const retitle = (en: string): Change => ({ do: 'set', path: ['title', 'en'], value: en });

/** What a form does: open, change, and keep what is needed to save. */
async function work(...changes: Change[]) {
  const opened = await place.open();
  const { text, hash } = opened.original;
  const made = await place.studio['studio.change']({ exhibit: 'plain', text, changes });
  if (made.is === 'refused') throw new Error(made.why);
  return { ...made.draft, hash, base: text };
}
const save = ({ text, hash }: { text: string; hash: string }) =>
  place.studio['studio.save']({ exhibit: 'plain', text, hash });

describe('opening', () => {
  test('brings the text, the form, the facts with their sentences and sources, and the places', async () => {
    const { original, form, facts, places, languages, draft, pictures } = await place.open();
    expect(original.text).toBe(place.read());
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(form?.fields.map(({ name }) => name)).toContain('pages');
    expect(facts.find(({ id }) => id === 'K01')).toMatchObject({
      text: { en: expect.any(String) },
      sources: [expect.any(String)],
    });
    expect(places.map(({ id }) => id)).toContain('here');
    expect(languages.map(({ code }) => code)).toEqual(['en', 'ko']);
    expect(pictures).toEqual([{ name: 'Map.svg', kilobytes: 1, wrong: [] }]);
  });

  test('of a file that is no JSON says what is wrong, and offers no form', async () => {
    place.write('{ "kind": "story",, }');
    const { form, draft } = await place.open();
    expect(form).toBeUndefined();
    expect(draft.problems).toHaveLength(1);
  });

  test('of a file that is gone is one sentence', async () => {
    rmSync(place.file);
    expect(await place.studio['studio.open']({ exhibit: 'plain' })).toEqual({
      why: expect.stringContaining('.'),
    });
  });
});

describe('saving', () => {
  test('writes what was changed, and says which text is there now', async () => {
    const before = place.read();
    const done = await save(await work(retitle('Quite plain')));
    expect(done).toMatchObject({ is: 'saved' });
    expect(place.read()).toBe(before.replace('"en": "Plain"', '"en": "Quite plain"'));
    expect(done.is === 'saved' && (await place.open()).original.hash === done.hash).toBe(true);
  });

  test('keeps what the file may be read by, and follows a link to where it leads', async () => {
    const real = join(place.folder, 'real.json');
    renameSync(place.file, real);
    symlinkSync(real, place.file);
    chmodSync(real, 0o664);
    expect(await save(await work(retitle('Linked')))).toMatchObject({ is: 'saved' });
    expect(lstatSync(place.file).isSymbolicLink()).toBe(true);
    expect(statSync(real).mode & 0o777).toBe(0o664);
    expect(readFileSync(real, 'utf8')).toContain('Linked');
  });

  test('takes unfinished work, and the check says what is missing', async () => {
    const draft = await work({ do: 'add', path: ['pages', 0] });
    expect(draft.problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(await save(draft)).toMatchObject({ is: 'saved' });
  });

  test('never writes what is no JSON', async () => {
    const { hash } = await work();
    const before = place.read();
    expect(await save({ text: '{ "kind": ', hash })).toMatchObject({ is: 'refused' });
    expect(place.read()).toBe(before);
  });

  test('a disk that cannot be written says so in a sentence, and the old file stays', async () => {
    const draft = await work(retitle('Never'));
    const before = place.read();
    const bad = join(place.folder, 'plain');
    renameSync(place.file, join(place.folder, 'kept.json'));
    mkdirSync(place.file);
    expect(await save(draft)).toMatchObject({ is: 'refused', why: expect.stringMatching(/\.$/) });
    rmSync(place.file, { recursive: true });
    renameSync(join(place.folder, 'kept.json'), join(bad, 'exhibit.json'));
    expect(place.read()).toBe(before);
  });

  test('takes away what a save that was cut off long ago has left, and nothing that is being written', async () => {
    const old = `${place.file}.4711.new`;
    const fresh = `${place.file}.4712.new`;
    for (const file of [old, fresh]) writeFileSync(file, '{');
    utimesSync(old, 1, 1);
    await save(await work(retitle('Tidy')));
    expect(readdirSync(join(place.folder, 'plain')).sort()).toEqual([
      'exhibit.json',
      'exhibit.json.4712.new',
      'media',
    ]);
  });
});

describe('somebody else has saved meanwhile', () => {
  const theirs = (change: (text: string) => string) => {
    const text = change(place.read());
    place.write(text);
    return text;
  };

  test('L3 theirs is not written over, and is shown', async () => {
    const mine = await work(retitle('Mine'));
    const text = theirs((now) => now.replace('"en": "Plain"', '"en": "Theirs"'));
    expect(await save(mine)).toEqual({
      is: 'changed',
      theirs: { text, hash: (await place.open()).original.hash },
    });
    expect(place.read()).toBe(text);
  });

  test('who wrote the very same is no conflict', async () => {
    const mine = await work(retitle('Same'));
    place.write(mine.text);
    expect(await save(mine)).toMatchObject({ is: 'saved' });
  });

  const join_ = (base: string, ours: string, text: string) =>
    place.studio['studio.merge']({ exhibit: 'plain', base, ours, theirs: text });

  test('what both changed in other places comes together, with their comments', async () => {
    const { base, text: ours } = await work(retitle('Mine'));
    const text = theirs((now) =>
      now
        .replace('"heading": {', '// a comment of theirs\n      "heading": {')
        .replace('"A page"', '"Their page"'),
    );
    const joined = await join_(base, ours, text);
    expect(joined.is === 'changed' && joined.draft.text).toBe(
      text.replace('"en": "Plain"', '"en": "Mine"'),
    );
  });

  test('what both changed in the same place is left to people', async () => {
    const { base, text: ours } = await work(retitle('Mine'));
    const text = theirs((now) => now.replace('"en": "Plain"', '"en": "Theirs"'));
    expect(await join_(base, ours, text)).toEqual({
      is: 'refused',
      why: 'Both have changed title.en.',
    });
  });

  test('a list that has another length now has other entries at its places, so nothing is joined in it', async () => {
    const { base } = await work();
    const ours = (await work({ do: 'set', path: ['pages', 0, 'heading', 'en'], value: 'Mine' }))
      .text;
    const longer = await work({ do: 'add', path: ['pages', 0] });
    expect(await join_(base, ours, longer.text)).toMatchObject({ is: 'refused' });
  });
});

describe('the difference before a save', () => {
  test('shows the lines that go and come, with two around them', () => {
    expect(difference('a\nb\nc\nd\ne\n', 'a\nb\nC\nd\ne\n')).toEqual([
      {
        line: 1,
        lines: [
          { is: 'same', text: 'a' },
          { is: 'same', text: 'b' },
          { is: 'out', text: 'c' },
          { is: 'in', text: 'C' },
          { is: 'same', text: 'd' },
          { is: 'same', text: 'e' },
        ],
      },
    ]);
  });

  test('of nothing is nothing', () => {
    expect(difference('a\n', 'a\n')).toEqual([]);
  });
});
