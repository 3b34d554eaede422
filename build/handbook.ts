// `npm run handbook`: writes what is generated of INSTALL.md, the technician's handbook, and its drawings. With `--pictures` its
// pictures of the screen, too; with `--check` nothing, and the exit code is 1 when a file is stale.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeHandbook } from './handbook/make.ts';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What takes pictures is loaded only for them: it needs the built app and a browser. */
async function writePictures(): Promise<void> {
  const [{ build }, { prepareBrowser }, { takePictures }] = await Promise.all([
    import('./build.ts'),
    import('./prepare-machine.ts'),
    import('./handbook/pictures.ts'),
  ]);
  prepareBrowser();
  await build();
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
await writeGenerated(root, await makeHandbook(root), values.check);
if (values.pictures) await writePictures();
