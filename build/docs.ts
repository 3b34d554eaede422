// `npm run exhibits:docs`: writes what helps curators and is made from the schemas: exhibits/schema for editors, and the guide
// exhibits/CURATORS.md. With `--pictures` its pictures, too; with `--check` nothing, and the exit code is 1 when a file is stale.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDocs } from './docs/make.ts';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What takes pictures is loaded only for them: it needs the built app and a browser. */
async function writePictures(): Promise<void> {
  const [{ build }, { prepareBrowser }, { takePictures }] = await Promise.all([
    import('./build.ts'),
    import('./prepare-machine.ts'),
    import('./docs/pictures.ts'),
  ]);
  prepareBrowser();
  await build(['renderer', 'preload', 'chromium']);
  await takePictures(root);
  // The stand-in leaves listeners for signals behind, which must not keep a finished command alive.
  process.exit();
}

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    pictures: { type: 'boolean', default: false },
  },
});
await writeGenerated(root, await makeDocs(root), values.check);
if (values.pictures) await writePictures();
