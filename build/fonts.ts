// Cuts the bundled typeface (package pretendard, SIL Open Font License 1.1) into a small Latin file that
// the first picture needs and a Hangul file that follows. Writes renderer/fonts, which is not kept in
// the repository: the package is the source.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const source = createRequire(import.meta.url).resolve(
  'pretendard/dist/web/variable/woff2/PretendardVariable.woff2',
);
const folder = new URL('../renderer/fonts/', import.meta.url);

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  );

/** The characters of each file; renderer/styles/fonts.css names the same ranges. */
const files = {
  'latin.woff2':
    range(0x20, 0x17f) + range(0x2010, 0x203a) + '€₩−×→←↑↓≈≤≥…™№' + range(0x2190, 0x2199),
  'hangul.woff2': range(0xac00, 0xd7a3) + range(0x3131, 0x318e) + range(0x3000, 0x301f) + '·ㆍ〜',
};

const exists = async (url: URL) =>
  stat(url).then(
    () => true,
    () => false,
  );

await mkdir(folder, { recursive: true });
const face = await readFile(source);
for (const [name, characters] of Object.entries(files)) {
  const target = new URL(name, folder);
  if (await exists(target)) continue;
  const cut = await subset(face, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 720 } },
  });
  await writeFile(target, cut);
  console.log(`${name}: ${Math.round(cut.length / 1024)} KB`);
}
