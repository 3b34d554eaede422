// The two walks through the work of a curator that the guide leads through. A test goes every step of them, so what stands here
// works. Used by guide.ts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { mostPixels } from '../../main/core/content/pictures/check-pictures.ts';
import { addEventByForm, addStoryByForm } from './by-form.ts';
import { block } from './markdown.ts';
import type { Content } from './content.ts';

/** An event with a picture, as the first walk adds it to the timeline. */
export const newEvent = {
  month: '2013-08',
  effect: 'opens',
  label: { en: 'Arirang phone', ko: '‘아리랑’ 전화' },
  title: { en: 'A smartphone called Arirang', ko: '‘아리랑’이라는 스마트폰' },
  statement: {
    text: {
      en: 'State media showed it at a Pyongyang factory. Analysts outside thought that the hardware was made in China.',
      ko: '관영 매체가 평양의 공장에서 공개했습니다. 외부 분석가들은 기기가 중국에서 만들어졌다고 보았습니다.',
    },
    facts: ['L15'],
  },
  picture: {
    file: 'arirang.jpg',
    alt: { en: 'A telephone with a touch screen', ko: '터치스크린 전화기' },
    credit: { en: 'Photograph: the museum', ko: '사진: 박물관' },
  },
};

/** Where the first walk works, and the event before which the new one belongs. */
export const eventGoesTo = {
  exhibit: 'opening-up',
  title: 'The slow opening-up',
  beforeMonth: '2014-01',
};

/** The folder of the second walk's new exhibit. */
export const newStory = 'address-space';

type Loop = Pick<Content, 'exhibits' | 'exhibitCount'>;

const addEvent = (
  exhibitCount: number,
  event: string,
) => `## Add an event with a picture to the timeline

Ten minutes, most of them for the words.

1. **Put the picture in place.** In \`exhibits/${eventGoesTo.exhibit}\` make a folder \`media\`, if there is none, and copy the picture into it as \`${newEvent.picture.file}\`. Plain letters and digits in the name, the ending in small letters; JPEG, PNG, WebP, AVIF or SVG; no side longer than ${mostPixels} pixels.
2. **Find its place.** Open \`exhibits/${eventGoesTo.exhibit}/exhibit.json\` and look for \`"events"\`. They stand in the order of time, so this one goes before the first of ${eventGoesTo.beforeMonth}.
3. **Write the event.** Put the cursor before the \`{\` of that event, and paste this with its comma:

${block('json', `${event.trimEnd()},`)}

4. **Change the words.** Every text in both languages; the label is what stands in the field of dots, the title and the statement are read when the light is there. \`"effect"\` says whether something opened, closed, or neither.
5. **Say where it comes from.** \`"facts"\` names facts of \`sources.json\`. Is yours not there? Add it under \`"facts"\` there, with the ids of its sources, and those under \`"sources"\`.
6. **Check:** \`npm run exhibits:check\`. It must say \`${exhibitCount} exhibits in good order\`.
7. **See it:** \`npm run curate\`, then the exhibit, then _Later_ until the event is open. The picture stands under the date; touch it, and it fills the screen. From now on every save is on the screen at once.`;

const addStory = ({ exhibits, exhibitCount }: Loop, sample: string) => `## Add a new story exhibit

Ten minutes, most of them for the words. In [the desk](#the-desk) _New exhibit_ does the first three steps.

1. **Make its folder:** \`exhibits/${newStory}\`. The name is the exhibit’s id: small letters, digits and hyphens.
2. **Make its file:** \`exhibits/${newStory}/exhibit.json\`, with this example in it. It is a good exhibit as it stands:

${block('json', sample)}

3. **Show it.** In \`exhibits/rotation.json\` add its folder to \`"exhibits"\`, at the place in the loop and the menu where it is to stand:

${block('json', `"exhibits": ${JSON.stringify([...exhibits, newStory]).replaceAll(',', ', ')},`)}

4. **Check:** \`npm run exhibits:check\`. It must say \`${exhibitCount + 1} exhibits in good order\`.
5. **Change the words,** a page at a time, and check again. A page has a heading, one to three statements, and beside them a picture or a number. All fields: [story](#story).
6. **See it:** \`npm run curate\`.`;

/** Both walks as the guide tells them, beside the exhibits that are there already. */
export async function describeWalks(root: string, loop: Loop): Promise<string> {
  const sample = await readFile(join(root, 'renderer/kinds/story/sample.json'), 'utf8');
  const event = await format(JSON.stringify(newEvent), { parser: 'json', printWidth: 80 });
  return [
    addEvent(loop.exhibitCount, event),
    addEventByForm(eventGoesTo.title, eventGoesTo.beforeMonth),
    addStory(loop, sample),
    addStoryByForm(newStory),
  ].join('\n\n');
}
