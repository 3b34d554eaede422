// The walks through the work of a curator once more, by the form at the desk instead of by JSON, and the tables for
// spreadsheets. A journey goes every step of them (tests/e2e/curate/studio.spec.ts). Used by walkthrough.ts and guide.ts.
import { tables } from '../curate/studio/csv/columns.ts';
import words from '../../renderer/curate/studio/words.json' with { type: 'json' };

const say = (word: keyof typeof words) => `_${words[word].en}_`;

/** The first walk. @param title of the exhibit it leads to */
export const addEventByForm = (title: string, month: string) => `### The event by form

1. **Open the desk:** \`npm run curate\`. Choose _${title}_ below the picture, then the tab _Form_ beside it, and there _Events_.
2. **Make its place.** Open the last event before ${month}, and press ${say('addBelow')}. The new one stands in the same month, and under ${say('toMend')} is listed what it lacks.
3. **Write it.** Month, effect, and every text in both languages, side by side; the line under each fills up as the text does.
4. **Say where it comes from:** ${say('addFact')}, and search by a word or an id. Each is shown with its sentence.
5. **Add the picture.** Beside ${say('add')}, press _Picture_; then ${say('addPicture')}, and choose it from the computer. It is checked, copied into the media folder under a name that the kiosk accepts, and shown. Say what it shows, in both languages.
6. **Save.** Nothing is left under ${say('toMend')}. ${say('save')} shows what will be different in the file; ${say('saveNow')} writes it, and the event is in the picture at once.

Ctrl+Z undoes, Ctrl+Shift+Z does it again, Ctrl+S saves. What is unfinished may be saved, too: the kiosk goes on with the last good version until it is mended. The form writes the same file that you would, and leaves every comment, the order of the fields and the layout of all the rest as they were. If somebody else has saved the file meanwhile, you see what they changed, and nothing of theirs is written over unless you say so.`;

/** The second walk. */
export const addStoryByForm = (name: string) => `### The story by form

1. **Open the desk:** \`npm run curate\`, and press _New exhibit_.
2. **Name its folder:** \`${name}\`, kind _story_. It begins as the example above, stands in the rotation, and is opened.
3. **Change the words** under the tab _Form_: the title, then _Pages_, one after the other. The arrows move a page, ${say('addBelow')} makes another.
4. **Save.** It is in the picture at once.`;

const reasons = Object.entries(tables)
  .map(([kind, { list }]) => `the \`${list}\` of a [${kind}](#${kind})`)
  .join(' and ');

/** Tables for spreadsheets. */
export const describeTables = (): string => `## A table for Excel

At the desk, under the tab _Form_, ${reasons} go out as a table and come back: ${say('table')}, ${say('tableOut')}. Open it in Excel or another spreadsheet; where yours parts cells by semicolons, take ${say('tableOutSemicolons')}. Save it there as “CSV UTF-8”, and ${say('tableIn')}: the form shows what will be different, and nothing is saved before you say so.

| | |
| --- | --- |
| columns | one for each field, and for each language of a text: \`label.en\`, \`label.ko\`; several facts in one cell with blanks between them |
| a column that you take out | its field stays as it is in every entry |
| a cell that you empty | its field is taken out, where it may be left out |
| \`row\` | the entry’s place in the file; leave it empty in a new row. Questions are known by their \`id\` instead |
| a row that you take out | its entry is taken out |
| the order of the rows | is the order of the entries |
| what has no column | lists within an entry, such as \`changes\` and \`reported\`, stay with their entry |
| months | \`2013-02\`; what Excel makes of it (\`Feb-13\`, \`2013-02-01\`) is understood |

What cannot be read is named by its row and column, and then nothing is changed. A cell that begins with \`=\`, \`+\`, \`-\` or \`@\` goes out with a \`'\` before it, since a spreadsheet would carry it out, and comes back without.`;
