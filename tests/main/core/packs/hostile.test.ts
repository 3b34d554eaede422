// L2 Packs that mean harm, or were harmed on the way: each is turned away with its own sentence, and leaves nothing behind.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { array, assert, asyncProperty, nat, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../../main/core/packs/limits.ts';
import type { Manifest } from '../../../../main/core/packs/manifest.ts';
import { refusalCodes } from '../../../../main/core/packs/refusals.ts';
import { entriesOf, listed, openWorkshop, type Workshop } from './workshop.ts';
import { writeZip, type ZipEntry } from './zip.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = openWorkshop();
});
afterEach(() => {
  workshop.close();
});

const tried = new Set<string>();

async function refusal(bytes: Buffer): Promise<string> {
  writeFileSync(workshop.out, bytes);
  const { report } = await workshop.try(workshop.out);
  if (report.is === 'good') throw new Error('It was taken.');
  tried.add(report.code);
  const { incoming } = workshop.versions;
  expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
  expect(workshop.versions.list()).toEqual([]);
  return report.says;
}

type Spoil = (entries: ZipEntry[]) => ZipEntry[];
const extra =
  (name: string, more: Partial<ZipEntry> = {}): Spoil =>
  (entries) => [...entries, { name, content: Buffer.from('x'), ...more }];
const same: Spoil = (entries) => entries;
const at = (entries: ZipEntry[], name: string): ZipEntry => {
  const entry = entries.find((one) => one.name === `exhibits/${name}`);
  if (!entry) throw new Error(`There is no ${name}.`);
  return entry;
};
const zeros = Buffer.alloc(3 * 1024 * 1024);
const svg = (name: string) => `exhibits/plain/media/${name}.svg`;

const cases: {
  what: string;
  says: string;
  /** What the signed list says. */
  list?: (manifest: Manifest) => unknown;
  spoil?: Spoil;
}[] = [
  {
    what: 'a path that leads out of the folder',
    spoil: extra('exhibits/../../../outside.json'),
    says: '"exhibits/../../../outside.json" leads out of its folder.',
  },
  {
    what: 'such a path in the list, well signed',
    list: listed('../outside.json'),
    spoil: same,
    says: '../outside.json leads out of its folder.',
  },
  {
    what: 'such a path in the way of another system',
    spoil: extra('exhibits\\..\\..\\outside.json'),
    says: '"exhibits\\\\..\\\\..\\\\outside.json" leads out of its folder.',
  },
  {
    what: 'a path from the root of the disk',
    spoil: extra('/etc/passwd'),
    says: '"/etc/passwd" would be written outside of its folder.',
  },
  {
    what: 'a path from the root of a disk with a letter',
    spoil: extra('C:\\Windows\\x.svg'),
    says: '"C:\\\\Windows\\\\x.svg" would be written outside of its folder.',
  },
  {
    what: 'a link to a file elsewhere',
    list: listed('plain/media/x.svg', Buffer.from('/etc/passwd')),
    spoil: extra(svg('x'), { content: Buffer.from('/etc/passwd'), mode: 0o120777 }),
    says: '"exhibits/plain/media/x.svg" is no plain file, but a link or something else.',
  },
  {
    what: 'a file that unpacks a thousandfold',
    list: listed('plain/media/x.svg', zeros),
    spoil: extra(svg('x'), { content: zeros }),
    says: '"exhibits/plain/media/x.svg" would grow 1000 times and more when unpacked; that is a trap.',
  },
  {
    what: 'a file that unpacks to more than it says',
    list: listed('plain/media/x.svg', Buffer.alloc(100)),
    spoil: extra(svg('x'), { content: zeros, claims: 100 }),
    says: 'plain/media/x.svg is not what the list says; it was damaged or changed.',
  },
  {
    what: 'a file that says to be larger than any may be',
    spoil: extra(svg('x'), { content: randomBytes(2_000_000), claims: 90_000_000 }),
    says: '"exhibits/plain/media/x.svg" is 85.8 MB large; 64 MB are allowed.',
  },
  {
    what: 'a list that promises more than the disk may hold',
    list: (manifest) => {
      for (let file = 0; file < 40; file++)
        manifest.files.push({
          path: `plain/media/x${file}.svg`,
          bytes: limits.fileBytes,
          sha256: '0'.repeat(64),
        });
    },
    says: 'Unpacked it would be 2560 MB; 2048 MB are allowed.',
  },
  {
    what: 'more files than any exhibition has',
    spoil: (entries) => [
      ...entries,
      ...Array.from({ length: limits.files }, (_one, file) => ({
        name: svg(`x${file}`),
        content: Buffer.alloc(0),
      })),
    ],
    says: 'The pack holds 10008 files; 10000 are allowed.',
  },
  {
    what: 'a list of contents that is a bomb itself',
    spoil: ([, ...rest]) => [
      { name: 'manifest.json', content: Buffer.alloc(5_000_000, 32) },
      ...rest,
    ],
    says: '"manifest.json" would grow 1000 times and more when unpacked; that is a trap.',
  },
  {
    what: 'a changed file',
    spoil: (entries) => {
      const entry = at(entries, 'plain/exhibit.json');
      entry.content = Buffer.from(entry.content.toString().replace('It says', 'It lies'));
      return entries;
    },
    says: 'plain/exhibit.json is not what the list says; it was damaged or changed.',
  },
  {
    what: 'a file that is not in the list',
    spoil: extra(svg('extra')),
    says: '"exhibits/plain/media/extra.svg" is in the pack, but not in its list.',
  },
  {
    what: 'a list with a file that is not there',
    spoil: (entries) => entries.filter(({ name }) => !name.endsWith('Map.svg')),
    says: 'exhibits/plain/media/Map.svg is in the list, but not in the pack.',
  },
  {
    what: 'a program among the exhibits',
    spoil: extra('exhibits/plain/media/run.exe'),
    says: '"exhibits/plain/media/run.exe" is nothing that exhibits consist of.',
  },
  {
    what: 'a hidden file',
    spoil: extra('exhibits/plain/.htaccess'),
    says: '"exhibits/plain/.htaccess" is nothing that exhibits consist of.',
  },
  {
    what: 'a name that is a device on Windows',
    spoil: extra('exhibits/con/exhibit.json'),
    says: '"exhibits/con/exhibit.json" is nothing that exhibits consist of.',
  },
  {
    what: 'one name twice',
    spoil: (entries) => [...entries, at(entries, 'sources.json')],
    says: '"exhibits/sources.json" is in the pack twice.',
  },
  {
    what: 'two names that are one on some disks',
    list: listed('plain/media/map.svg'),
    spoil: extra(svg('map')),
    says: '"exhibits/plain/media/map.svg" is in the pack twice.',
  },
  {
    what: 'two such names in the list alone',
    list: listed('plain/media/map.svg'),
    says: 'plain/media/map.svg is in the pack twice.',
  },
  {
    what: 'an encrypted file',
    spoil: (entries) => {
      at(entries, 'sources.json').isEncrypted = true;
      return entries;
    },
    says: '"exhibits/sources.json" is packed in a way that no pack is.',
  },
  {
    what: 'no signature',
    spoil: (entries) => entries.filter(({ name }) => name !== 'manifest.sig'),
    says: 'Nobody has signed the pack.',
  },
  {
    what: 'no list',
    spoil: (entries) => entries.filter(({ name }) => name !== 'manifest.json'),
    says: 'The pack has no list of its contents.',
  },
  {
    what: 'a list that was changed after it was signed',
    spoil: ([manifest, ...rest]) => [
      {
        name: 'manifest.json',
        content: Buffer.from(String(manifest?.content).replace('"edition":10', '"edition":99')),
      },
      ...rest,
    ],
    says: 'The pack was not signed with a key that this kiosk trusts, or it was changed afterwards.',
  },
  {
    what: 'a list that is signed and makes no sense',
    list: () => ({ format: 'vitrine-pack', version: 1, edition: 'ten' }),
    says: 'The list of contents is broken: edition: Invalid input: expected number, received string.',
  },
  {
    what: 'a list for a newer kiosk',
    list: (manifest) => ({ ...manifest, version: 2 }),
    says: 'The pack was made for a newer kiosk than this one.',
  },
];

describe('L2 a pack with', () => {
  test.each(cases)('$what is turned away', async ({ says, list, spoil = same }) => {
    const entries = entriesOf(workshop.privateKey, list);
    expect(await refusal(writeZip(spoil(entries)))).toBe(says);
    expect(existsSync(join(workshop.folder, '../outside.json'))).toBe(false);
  });
});

test('the same archive, not spoilt, is good', async () => {
  writeFileSync(workshop.out, writeZip(entriesOf(workshop.privateKey)));
  const { report } = await workshop.try(workshop.out);
  expect(report).toMatchObject({ is: 'good', edition: 10, signer: 'curators', files: 6 });
});

describe('L2 a pack is turned away', () => {
  const good = () => writeZip(entriesOf(workshop.privateKey));

  test('that was signed with a key that nobody trusts', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const says = await refusal(writeZip(entriesOf(privateKey)));
    expect(says).toMatch(/not signed with a key that this kiosk trusts/);
  });

  test('when the kiosk trusts no key, or only what is none', async () => {
    rmSync(workshop.keys, { recursive: true });
    mkdirSync(workshop.keys);
    writeFileSync(join(workshop.keys, 'empty.public.pem'), '');
    const pem = workshop.privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(join(workshop.keys, 'private.public.pem'), pem);
    expect(await refusal(good())).toMatch(/trusts no key yet/);
  });

  test('that is cut off, wherever', async () => {
    const bytes = good();
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      writeFileSync(workshop.out, bytes);
      truncateSync(workshop.out, Math.floor(bytes.length * share));
      expect(await refusal(readFileSync(workshop.out))).toBe(
        'The pack is cut off: its end is missing.',
      );
    }
  });

  test('that is something else', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe(
      'This is no pack: its beginning is that of another kind of file.',
    );
  });

  test('that is not there any more, because somebody pulled the stick', async () => {
    const { report } = await workshop.try(join(workshop.folder, 'gone.vitrine'));
    expect(report).toMatchObject({ is: 'refused', code: 'unreadable' });
    tried.add('unreadable');
  });

  test('that is larger than any may be, before a byte of it is read', async () => {
    writeFileSync(workshop.out, 'PK');
    truncateSync(workshop.out, limits.packBytes + 1024 * 1024);
    const { report } = await workshop.try(workshop.out);
    expect(report).toMatchObject({ says: 'The pack is 1025 MB large; 1024 MB are allowed.' });
    tried.add('pack-too-large');
  });

  test('whose exhibits have mistakes, with what the checker says', async () => {
    const file = join(workshop.exhibits, 'plain/exhibit.json');
    const broken = Buffer.from(readFileSync(file, 'utf8').replace('"light"', '"lite"'));
    const entries = entriesOf(workshop.privateKey, (manifest) => {
      manifest.files = manifest.files.filter(({ path }) => path !== 'plain/exhibit.json');
      listed('plain/exhibit.json', broken)(manifest);
    });
    at(entries, 'plain/exhibit.json').content = broken;
    writeFileSync(workshop.out, writeZip(entries));
    const result = await workshop.try(workshop.out);
    expect(result.report).toMatchObject({ is: 'refused', code: 'problems' });
    expect(result.is === 'refused' && result.problems[0]?.file).toBe('./plain/exhibit.json');
    tried.add('problems');
  });

  test('that is older than what was here, though well signed, and the very one that is shown', async () => {
    for (const edition of [20, 30]) {
      const ready = await workshop.try(await workshop.pack(edition));
      if (ready.is !== 'good') throw new Error(ready.report.says);
      ready.install();
    }
    expect((await workshop.try(workshop.out)).report).toMatchObject({ code: 'already-here' });
    const old = await workshop.try(await workshop.pack(20));
    expect(old.report).toMatchObject({
      says: 'The pack is older (number 20) than what this kiosk has had (number 30).',
    });
    tried.add('already-here').add('older');
  });

  test('whatever happens to its bytes on the way, or it is what it was', async () => {
    const bytes = writeZip(entriesOf(workshop.privateKey));
    const change = record({ at: nat(bytes.length - 1), to: nat(255) });
    await assert(
      asyncProperty(array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const spoilt = Buffer.from(bytes);
        for (const { at: place, to } of changes) spoilt[place] = to;
        writeFileSync(workshop.out, spoilt);
        const result = await workshop.try(workshop.out);
        if (result.is === 'good') {
          // Only what says nothing was changed: a time, a comment. The content is what was signed.
          expect(result.report).toMatchObject({ edition: 10, files: 6 });
          result.drop();
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

test('every reason to turn a pack away was tried, but for a full disk', () => {
  expect(refusalCodes.filter((code) => !tried.has(code))).toEqual(['no-room']);
});
