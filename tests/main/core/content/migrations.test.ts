// Old exhibit files are brought up step by step, and said once; newer ones are refused.
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../../main/core/content/format-problems.ts';
import { migrate, type Migration } from '../../../../main/core/content/migrations.ts';
import { readJson } from '../../../../main/core/content/read-json.ts';

const steps: Migration[] = [
  { name: '"name" became "title"', up: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { name: 'pages have a heading', up: (value) => ({ ...value, heading: value['title'] }) },
];

const documentOf = (text: string) => {
  const { document } = readJson(new TextEncoder().encode(text), 'old/exhibit.json');
  if (!document) throw new Error('the test’s own text is broken');
  return document;
};

describe('migrations', () => {
  it('bring a file of the first version up through every step', () => {
    const { document } = migrate(documentOf('{ "version": 1, "name": "Old" }'), steps);
    expect(document?.value).toEqual({ version: 3, title: 'Old', heading: 'Old' });
  });

  it('apply only what a younger file still needs', () => {
    const { document } = migrate(documentOf('{ "version": 2, "title": "Mid" }'), steps);
    expect(document?.value).toEqual({ version: 3, title: 'Mid', heading: 'Mid' });
  });

  it('say once, as a warning, what was changed', () => {
    const { problems } = migrate(documentOf('{\n  "version": 1,\n  "name": "Old"\n}\n'), steps);
    expect(formatProblems(problems)).toBe(
      [
        'old/exhibit.json:2:14  (warning)',
        '  The file has version 1. It was read as version 3: "name" became "title"; pages have a heading.',
        '',
        '    1 | {',
        '    2 |   "version": 1,',
        '      |              ^',
        '  Fix:  nothing must be done; to be rid of this line, make the changes and write  "version": 3',
        '  Help: exhibits/CURATORS.md#version-older',
        '',
        '1 warning in 1 file.',
      ].join('\n'),
    );
  });

  it('leave a file of the newest version alone', () => {
    const document = documentOf('{ "version": 3, "title": "New" }');
    expect(migrate(document, steps)).toEqual({ document, problems: [] });
  });

  it('refuse a file that is newer than the kiosk', () => {
    const { document, problems } = migrate(documentOf('{ "version": 4 }'), steps);
    expect(document).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['version-newer']);
  });
});
