// A folder of exhibits that a test may write in, and a studio that works in it. Used by the tests of the studio.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStudio } from '../../../../build/curate/studio/handlers.ts';
import type { Opened } from '../../../../build/curate/studio/calls.ts';

export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-studio-'));
  cpSync('tests/content/base', folder, { recursive: true });
  const file = join(folder, 'plain/exhibit.json');
  const studio = createStudio({ folder });
  return {
    folder,
    file,
    studio,
    read: () => readFileSync(file, 'utf8'),
    write: (text: string) => writeFileSync(file, text),
    open: async (exhibit = 'plain'): Promise<Opened> => {
      const opened = await studio['studio.open']({ exhibit });
      if ('why' in opened) throw new Error(opened.why);
      return opened;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Folder = ReturnType<typeof openFolder>;
