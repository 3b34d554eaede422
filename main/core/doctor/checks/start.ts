// Whether the kiosk comes by itself when the machine is switched on, and comes back when it ends.
import { createCheck } from '../check.ts';
import type { Files } from '../machine.ts';

/** On Wayland, and the recipe on X11; only one of them is to start. */
const units = ['vitrine.service', 'vitrine-x11.service'];
const places = ['/etc/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'];

export const start = createCheck({
  id: 'start',
  title: { en: 'Start at boot', ko: '부팅 때 시작' },
  why: 'Whoever opens the museum switches on the mains and nothing else.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: '{unit} starts at boot, comes back when it ends, and is watched.',
        ko: '{unit}이(가) 부팅 때 시작되고, 끝나면 다시 시작되며, 감시됩니다.',
      },
    },
    none: {
      lamp: 'amber',
      found: { en: 'There is no unit {unit}.', ko: '{unit} 유닛이 없습니다.' },
      fix: {
        en: 'For a gallery, install the package; for an event, start the kiosk by hand.',
        ko: '전시실에는 패키지로 설치하고, 행사라면 직접 시작하세요.',
      },
    },
    off: {
      lamp: 'red',
      found: {
        en: '{unit} does not start at boot.',
        ko: '{unit}이(가) 부팅 때 시작되지 않습니다.',
      },
      fix: { en: 'sudo systemctl enable {unit}', ko: 'sudo systemctl enable {unit}' },
    },
    once: {
      lamp: 'red',
      found: { en: '{unit} lacks {missing}.', ko: '{unit}에 {missing}이(가) 없습니다.' },
      fix: {
        en: 'Install the package again; a change of the unit belongs in sudo systemctl edit {unit}.',
        ko: '패키지를 다시 설치하세요. 유닛은 sudo systemctl edit {unit}로 고치세요.',
      },
    },
  },
  run: async ({ files }) => {
    const enabled = await readEnabled(files);
    const unit = units.find((name) => enabled.includes(name)) ?? 'vitrine.service';
    const text = await readUnit(files, unit);
    if (text === undefined) return { is: 'none', values: { unit } };
    const wanted = { 'Restart=always': /^Restart=always/m, 'WatchdogSec=': /^WatchdogSec=[1-9]/m };
    const missing = Object.entries(wanted).flatMap(([name, set]) => (set.test(text) ? [] : [name]));
    if (missing.length > 0) return { is: 'once', values: { unit, missing: missing.join(', ') } };
    return { is: enabled.includes(unit) ? 'good' : 'off', values: { unit } };
  },
});

async function readUnit(files: Files, unit: string): Promise<string | undefined> {
  const texts = await Promise.all(places.map((folder) => files.maybe(`${folder}/${unit}`)));
  const dropIns = `/etc/systemd/system/${unit}.d`;
  const names = (await files.list(dropIns)).map((name) => `${dropIns}/${name}`);
  const text = texts.find((one) => one !== undefined);
  const added = await Promise.all(names.map((path) => files.maybe(path)));
  return text === undefined ? undefined : [text, ...added].join('\n');
}

/** All units that a target wants, by their links. */
async function readEnabled(files: Files): Promise<string[]> {
  const folder = '/etc/systemd/system';
  const wants = (await files.list(folder)).filter((name) => /\.(wants|requires)$/.test(name));
  return (await Promise.all(wants.map((name) => files.list(`${folder}/${name}`)))).flat();
}
