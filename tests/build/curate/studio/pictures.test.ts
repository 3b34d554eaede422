// Pictures that a form puts into an exhibit: checked first, under a name the kiosk accepts, and never over another.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder, type Folder } from './folder.ts';

let place: Folder;
beforeEach(() => {
  place = openFolder();
});
afterEach(() => {
  place.close();
});

const bytes = (name: string) => readFileSync(join('tests/content/pictures', name));
const add = (name: string, content: Buffer) =>
  place.studio['studio.addPicture']({
    exhibit: 'plain',
    name,
    bytes: content.toString('base64'),
  });

test('a picture goes into the media folder, with plain letters and the ending of what it holds', async () => {
  expect(await add('Karte Süd 1.JPEG', bytes('small.png'))).toEqual({
    is: 'added',
    name: 'Karte-Sud-1.png',
  });
  const { pictures } = await place.open();
  expect(pictures.map(({ name }) => name)).toEqual(['Karte-Sud-1.png', 'Map.svg']);
});

test('nothing is written over: another of the same name gets a number, the very same is there already', async () => {
  const before = readFileSync(join(place.folder, 'plain/media/Map.svg'));
  expect(await add('Map.svg', bytes('small.svg'))).toEqual({ is: 'added', name: 'Map-2.svg' });
  expect(await add('Map.svg', bytes('small.svg'))).toEqual({ is: 'added', name: 'Map-2.svg' });
  expect(readFileSync(join(place.folder, 'plain/media/Map.svg'))).toEqual(before);
});

test.each([
  ['a film', Buffer.from('\0\0\0\x18ftypisom')],
  ['cut off', bytes('small.jpg').subarray(0, 200)],
  ['7.0 MB', Buffer.concat([bytes('small.png'), Buffer.alloc(7 * 1024 * 1024)])],
  ['a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
])('%s is refused in the words of the check', async (words, content) => {
  expect(await add('picture.png', content)).toEqual({
    is: 'refused',
    why: expect.stringContaining(words),
  });
  expect((await place.open()).pictures).toHaveLength(1);
});

test('L2 only pictures of the media folder are given out', async () => {
  const picture = (name: string) => place.studio['studio.picture']({ exhibit: 'plain', name });
  expect(await picture('Map.svg')).not.toBeNull();
  expect(await picture('../exhibit.json')).toBeNull();
  expect(await picture('../media/Map.svg')).toBeNull();
  expect(await picture('none.svg')).toBeNull();
});
