// The parts of the stand-in that can go wrong without a browser: addresses, copies on the wire, and the list of what it offers.
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../main/chromium/addresses.ts';
import { readArguments } from '../../../main/chromium/flags.ts';
import { pack, unpack } from '../../../main/chromium/pack.ts';

const send = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value))));

describe('on the wire', () => {
  test('a value arrives as structured cloning would leave it', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.bigInt(),
      fc.date(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(
          fc.oneof(
            fc.constant('$'),
            fc.string().filter((key) => key !== '__proto__'),
          ),
          tie('tree'),
        ),
        fc.array(fc.tuple(fc.string(), tie('tree'))).map((entries) => new Map(entries)),
        fc.array(leaf).map((items) => new Set(items)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(send(value)).toEqual(structuredClone(value));
      }),
    );
  });
});

describe('an address', () => {
  const addresses = createAddresses();
  addresses.declare('vitrine');

  test('of a declared scheme is the browser’s under another name, both ways', () => {
    const page = 'vitrine://kiosk/index.html?a=1#b';
    expect(addresses.toBrowser(page)).toBe('https://kiosk.vitrine.invalid/index.html?a=1#b');
    expect(addresses.toMain(addresses.toBrowser(page))).toBe(page);
  });

  test.each([
    'https://example.com/',
    'https://kiosk.other.invalid/',
    'https://kiosk.vitrine.invalid.example.com/',
    'https://kiosk.vitrine.invalid:8080/',
    'http://kiosk.vitrine.invalid/',
    'https://user@kiosk.vitrine.invalid/',
    'about:blank',
    'data:text/html,https://kiosk.vitrine.invalid/',
  ])('L1 %s never becomes one of ours', (address) => {
    expect(addresses.toMain(address)).toBe(address);
  });
});

test('the browser is started without the marks of automation, and with every feature list in one', () => {
  const args = readArguments(
    new Map([
      ['disable-features', 'OfMain'],
      ['no-pings', undefined],
    ]),
  );
  expect(args).toContain('--no-pings');
  expect(args.filter((argument) => argument.startsWith('--disable-features='))).toHaveLength(1);
  expect(args.join(' ')).toMatch(/--disable-features=\S*OfMain/);
  expect(args.join(' ')).not.toMatch(/enable-automation|remote-debugging-port|no-sandbox/);
});

test('the stand-in offers everything that main takes from electron', () => {
  const offered = [
    ...readFileSync('main/chromium/electron.ts', 'utf8').matchAll(
      /export (?:const (\w+)|\{([^}]+)\})/g,
    ),
  ]
    .flatMap(([, one, many]) => (one ?? many ?? '').split(','))
    .map((name) => name.trim());
  const taken = globSync(['main/index.ts', 'main/electron/*.ts'])
    .filter((file) => !file.endsWith('preload.ts'))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/import \{([^}]+)\} from 'electron'/g),
    ])
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
  expect(offered).toEqual(expect.arrayContaining([...new Set(taken)]));
  expect(taken.length).toBeGreaterThan(5);
});
