// What our scheme serves: the built page and exhibits' pictures, and no other file of the machine.
import fc from 'fast-check';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveAddress } from '../../../../main/core/scheme/resolve.ts';
import { serve, type Roots } from '../../../../main/core/scheme/serve.ts';

const at = (path: string) => `vitrine://kiosk/${path}`;

describe('an address', () => {
  test.each([
    ['index.html', { from: 'page', file: 'index.html', type: 'text/html; charset=utf-8' }],
    ['index.html?x=1#y', { from: 'page', file: 'index.html', type: 'text/html; charset=utf-8' }],
    [
      'assets/a-B_1.js',
      { from: 'page', file: 'assets/a-B_1.js', type: 'text/javascript; charset=utf-8' },
    ],
    [
      'media/intranet/map.svg',
      { from: 'media', exhibitId: 'intranet', file: 'map.svg', type: 'image/svg+xml' },
    ],
  ])('%s stands for a file', (path, resolved) => {
    expect(resolveAddress(at(path))).toEqual(resolved);
  });

  test.each([
    '',
    '../package.json',
    'assets/../../package.json',
    '%2e%2e/package.json',
    'assets/%2e%2e%2fpackage.json',
    'assets%2f..%2f..%2fpackage.json',
    '..%5cpackage.json',
    'index.html%00.png',
    '%',
    '%ff.js',
    '/index.html',
    'assets//a.js',
    '.git/config.json',
    'C:/x.js',
    'main.js.map',
    'index.HTML',
    'index',
    'media/intranet',
    'media/intranet/notes.html',
    'media/intranet/code.js',
    'media/intranet/deep/map.svg',
    'media/../index.html',
    'media/Intranet/map.svg',
    'media//map.svg',
    `${'a'.repeat(300)}.js`,
  ])('%j stands for none', (path) => {
    expect(resolveAddress(at(path))).toBeUndefined();
  });

  test('never leads upwards or to a hidden file, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e',
        '%2E%2e',
        '%2f',
        '%5c',
        '\\',
        '%00',
        '/',
        'media',
        'a.png',
        'index.html',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = resolveAddress(at(pieces.join('/')))?.file;
        if (file === undefined) return;
        expect(file).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._/-]*$/);
        expect(file.split('/').every((part) => part !== '' && !part.startsWith('.'))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a request', () => {
  let folder = '';
  let roots: Roots = { pageFolder: '', staffFolder: '', mediaFolder: () => undefined };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-scheme-'));
    await mkdir(join(folder, 'page/folder.js'), { recursive: true });
    await mkdir(join(folder, 'page-beside'));
    await mkdir(join(folder, 'media'));
    await mkdir(join(folder, 'staff'));
    await writeFile(join(folder, 'staff/index.html'), 'staff');
    await writeFile(join(folder, 'page/index.html'), 'page');
    await writeFile(join(folder, 'page-beside/a.js'), 'beside');
    await writeFile(join(folder, 'media/map.svg'), '<svg/>');
    await writeFile(join(folder, 'secret.png'), 'secret');
    await symlink('../secret.png', join(folder, 'media/out.png'));
    await symlink('../page-beside/a.js', join(folder, 'page/beside.js'));
    await symlink('map.svg', join(folder, 'media/within.svg'));
    roots = {
      pageFolder: join(folder, 'page'),
      staffFolder: join(folder, 'staff'),
      mediaFolder: (id) => (id === 'intranet' ? join(folder, 'media') : undefined),
    };
  });
  afterAll(() => rm(folder, { recursive: true }));

  const ask = async (path: string) => {
    const { status, headers, body } = await serve(at(path), roots);
    return { status, type: headers['Content-Type'], text: Buffer.from(body).toString(), headers };
  };

  test('for a file is answered with it, its type and the policy', async () => {
    const answer = await ask('index.html');
    expect(answer).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: 'page' });
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'");
  });

  test('for a file of the staff panel is answered at its own host only, under the same policy', async () => {
    const ofStaff = await serve('vitrine://staff/index.html', roots);
    expect(Buffer.from(ofStaff.body).toString()).toBe('staff');
    expect(ofStaff.headers['Content-Security-Policy']).toBe(
      (await ask('index.html')).headers['Content-Security-Policy'],
    );
    for (const address of ['vitrine://staff/media/intranet/map.svg', 'vitrine://other/index.html'])
      expect((await serve(address, roots)).status).toBe(404);
  });

  test('for a picture of a shown exhibit is answered, also over a link that stays inside', async () => {
    expect(await ask('media/intranet/map.svg')).toMatchObject({
      status: 200,
      type: 'image/svg+xml',
    });
    expect(await ask('media/intranet/within.svg')).toMatchObject({ status: 200, text: '<svg/>' });
  });

  test.each([
    'media/intranet/out.png',
    'beside.js',
    'folder.js',
    'none.js',
    'media/other/map.svg',
    '..%2fsecret.png',
  ])('L2 for %s finds nothing', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, text: '' });
  });
});
