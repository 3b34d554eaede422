// A studio that saves a form again and again, until it is killed. Started by kill.test.ts as a program of its own.
import { createStudio } from '../../../../build/curate/studio/handlers.ts';

const [, , folder = '', exhibit = ''] = process.argv;
const studio = createStudio({ folder });

for (let time = 0; ; time += 1) {
  const opened = await studio['studio.open']({ exhibit });
  if ('why' in opened) throw new Error(opened.why);
  const { text, hash } = opened.original;
  // Shorter and longer by turns, so that a half-written file could not pass for a whole one.
  const value = time % 2 === 0 ? `Short ${time}` : `A title as long as it may be ${time}`;
  const changes = [{ do: 'set' as const, path: ['title', 'en'], value }];
  const made = await studio['studio.change']({ exhibit, text, changes });
  if (made.is === 'refused') throw new Error(made.why);
  const saved = await studio['studio.save']({ exhibit, text: made.draft.text, hash });
  if (saved.is !== 'saved') throw new Error(JSON.stringify(saved));
  if (time === 0) process.stdout.write('saving\n');
}
