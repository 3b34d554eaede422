// The part of the curators' guide about a kiosk that runs: edits in the folder that it shows, and packs. Used by guide.ts.
import { keptVersions, trialMinutes } from '../../main/core/packs/limits.ts';
import { block } from './markdown.ts';

/** What happens to a change, and how exhibits get to a kiosk that nobody can reach. */
export const describeGallery = (): string => `## While the kiosk runs

Save, and wait a moment: the kiosk sees that a file has changed, checks the whole folder, and shows the change between two steps of its loop, when nobody is there. Nobody sees it come, and nothing has to be started anew.

| | |
| --- | --- |
| somebody is at the screen | the change waits until they have left |
| it has a mistake | what was shown before stays; mend the file, and the kiosk looks again |
| a file is half-written, or a folder is still being copied | the kiosk waits until it is whole |
| an exhibit was left out before | it may stay broken; the changes in the others are shown |
| the folder is on a share | the kiosk looks every fifteen seconds |

The staff panel says under _Exhibits_ whether a change waits, and lists what is wrong with it. To change several files that belong together, work in a copy of the folder and move it into place, or make a pack.

Pictures are read from the folder when they are shown. A picture that is taken away is missing on the screen from then on, even while the change as a whole is refused.

## Packs

A pack is one file with everything that a kiosk shows, signed by whoever made it. It goes to the kiosk on a USB stick.

Once, make a pair of keys, and give the public one to the technician, who puts it into the kiosk’s folder of keys:

${block('sh', 'npm run exhibits:keys')}

Then, for each pack:

${block('sh', 'npm run exhibits:pack -- DIR OUT.vitrine')}

The folder is checked first, and nothing is packed while it has a mistake. The pack holds what is shown: \`rotation.json\`, \`places.json\`, \`sources.json\`, and the exhibits of the rotation with their pictures. Each pack has a number that is larger than the one before, so that no old pack can be put back by mistake.

At the kiosk: staff panel, _Packs_, _Look for packs_, _Try it_. The kiosk says what is new, what has changed and what goes, or why it refuses the pack; nothing has changed so far. _Install_ shows it when the panel is closed. If anything breaks in its first ${trialMinutes} minutes, the last good version is back by itself. The last ${keptVersions} versions are kept, and _Show this_ beside one of them shows it again.

Where the project itself is installed, the same is done by a command; with \`--dry-run\` it only says what would happen:

${block('sh', 'npm run exhibits:import -- FILE.vitrine')}

A pack goes before every folder in an installed kiosk: what is copied into its folder is shown again once staff choose _What came with the kiosk_ under _Packs_. Started from this project with \`npm start -- --exhibits DIR\`, the kiosk shows that folder, and takes no packs.`;
