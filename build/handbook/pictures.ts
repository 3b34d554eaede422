// Takes the handbook's pictures of the staff page, as a technician sees it. Used by handbook.ts.
import { join } from 'node:path';
import { openKiosk } from '../drive.ts';
import { prepareStaffState, shootStaff } from '../pictures/staff.ts';
import { createStudio } from '../pictures/studio.ts';
import { shootWebp } from '../pictures/webp.ts';

const size = { width: 960, height: 540 };
/** Of all that the photographer of the staff page visits. */
const wanted = ['pad', 'now', 'doctor', 'machine'];

export const pictureOf = (state: string): string => `build/handbook/${state}.webp`;
export const pictures = wanted.map(pictureOf);

/** Opens the built kiosk and goes through the staff page. */
export async function takePictures(root: string): Promise<void> {
  const state = await prepareStaffState();
  const kiosk = await openKiosk({ size, state: state.folder });
  try {
    const { page } = kiosk;
    const rotation = await page.evaluate(() => window.kiosk.call('rotation.read'));
    const studio = createStudio({
      page,
      rotation,
      language: 'en',
      out: '',
      onpicture: () => undefined,
    });
    const shoot = async (_screen: string, name: string) => {
      if (!wanted.includes(name)) return;
      await shootWebp(page, join(root, pictureOf(name)));
      console.log(`Written: ${pictureOf(name)}`);
    };
    await shootStaff({ ...studio, shoot });
  } finally {
    await kiosk.close();
    await state.remove();
  }
}
