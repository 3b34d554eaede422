// The page that everything is compared with: the same main process, preload, browser and flags, and an empty page that
// says when it is painted and swaps one box when it is touched. Made anew for each run of `npm run bench`.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../drive.ts';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./empty.css" />
  </head>
  <body>
    <script type="module" src="./empty.js"></script>
  </body>
</html>
`;

const css = `html, body, main { block-size: 100%; margin: 0; background: #0b0e12; }
section, button { position: absolute; inset: 30%; border: 0; background: #f4efe4; }
section { background: #7ec0ff; }
`;

/** Painted means the same as in the app: the frame after the page stands. */
const script = `const main = document.createElement('main');
const swap = () => {
  const isBox = main.firstElementChild?.tagName === 'BUTTON';
  const box = document.createElement(isBox ? 'section' : 'button');
  // Without a word the engine would not count it as content.
  box.textContent = isBox ? 'Box' : 'Empty';
  if (isBox) box.dataset.exhibit = 'box';
  main.replaceChildren(box);
};
swap();
document.body.append(main);
addEventListener('pointerup', swap);
requestAnimationFrame(() => void window.kiosk.call('screen.shown', { screen: 'attract' }));
`;

/**
 * Makes an app that differs from the built one by its page alone.
 * @returns its folder, laid out like the repository
 */
export const makeEmptyApp = async (): Promise<string> => {
  const folder = join(root, 'out/empty');
  const page = join(folder, 'out/renderer');
  await rm(folder, { recursive: true, force: true });
  await mkdir(page, { recursive: true });
  // Main says its version when it starts.
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  for (const file of ['chromium/main.js', 'preload.cjs'])
    await cp(join(root, 'out', file), join(folder, 'out', file));
  await writeFile(join(page, 'index.html'), html);
  await writeFile(join(page, 'empty.css'), css);
  await writeFile(join(page, 'empty.js'), script);
  return folder;
};
