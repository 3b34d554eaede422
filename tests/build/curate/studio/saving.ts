// A studio that saves a form again and again, until it is killed. Started by kill.test.ts as a program of its own.
import { createStudio } from '../../../../build/curate/studio/handlers.ts';

const [, , folder = '', exhibit = ''] = process.argv;
const studio = createStudio({ folder });

async function retitle(text: string, value: string): Promise<string> {
  const changes = [{ do: 'set' as const, path: ['title', 'en'], value }];
  const made = await studio['studio.change']({ exhibit, text, changes });
  if (made.is === 'refused') throw new Error(made.why);
  return made.draft.text;
}

const opened = await studio['studio.open']({ exhibit });
if ('why' in opened) throw new Error(opened.why);
let { hash } = opened.original;
// Shorter and longer by turns, so that a half-written file could not pass for a whole one. Made beforehand, so that most of
// the time is spent writing.
const titles = ['Short', 'A title as long as it may be'].map((title) => `${title} ${process.pid}`);
const texts = await Promise.all(titles.map((title) => retitle(opened.original.text, title)));

for (let time = 0; ; time += 1) {
  const saved = await studio['studio.save']({ exhibit, text: texts[time % 2] ?? '', hash });
  if (saved.is !== 'saved') throw new Error(JSON.stringify(saved));
  ({ hash } = saved);
  if (time === 0) process.stdout.write('saving\n');
}
