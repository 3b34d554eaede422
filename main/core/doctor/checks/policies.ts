// Whether Chromium obeys the policies of the lockdown. They lie in /etc, where only root can write.
import { createCheck } from '../check.ts';

const folder = '/etc/chromium/policies/managed';

/** The policies without which a window of the browser would be open to a visitor, each with how to see it in a file. */
const required: { name: string; holds: (value: unknown) => boolean }[] = [
  { name: 'URLBlocklist', holds: (value) => Array.isArray(value) && value.includes('*') },
  { name: 'DownloadRestrictions', holds: (value) => value === 3 },
  { name: 'AllowFileSelectionDialogs', holds: (value) => value === false },
  { name: 'PrintingEnabled', holds: (value) => value === false },
  { name: 'IncognitoModeAvailability', holds: (value) => value === 1 },
  { name: 'BrowserGuestModeEnabled', holds: (value) => value === false },
  { name: 'TaskManagerEndProcessEnabled', holds: (value) => value === false },
  {
    name: 'ExtensionInstallBlocklist',
    holds: (value) => Array.isArray(value) && value.includes('*'),
  },
  { name: 'SyncDisabled', holds: (value) => value === true },
  { name: 'MetricsReportingEnabled', holds: (value) => value === false },
];

export const policies = createCheck({
  id: 'policies',
  title: { en: 'Policies', ko: '정책' },
  why: 'While a page is being brought back, a policy is all that stands between a key and a new window.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'All {count} policies that matter are in force ({files}).',
        ko: '중요한 정책 {count}개가 모두 적용됩니다({files}).',
      },
    },
    electron: {
      lamp: 'green',
      found: {
        en: 'Electron runs here, which has no policies; its fuses and guards take their place.',
        ko: 'Electron으로 실행되어 정책 대신 퓨즈와 차단 규칙을 씁니다.',
      },
    },
    missing: {
      lamp: 'red',
      found: { en: 'Not in force: {names}.', ko: '적용되지 않음: {names}.' },
      fix: {
        en: 'Install the package again; it brings them to {folder}.',
        ko: '패키지를 다시 설치하세요. 정책은 {folder}에 놓입니다.',
      },
    },
    damaged: {
      lamp: 'red',
      found: {
        en: '{file} is not JSON, so Chromium ignores it.',
        ko: '{file}이(가) JSON이 아니어서 Chromium이 무시합니다.',
      },
      fix: {
        en: 'Install the package again.',
        ko: '패키지를 다시 설치하세요.',
      },
    },
  },
  run: async ({ files, kiosk }) => {
    if (kiosk.electron !== undefined) return { is: 'electron' };
    const names = (await files.list(folder)).filter((name) => name.endsWith('.json')).sort();
    const inForce: Record<string, unknown> = {};
    for (const name of names) {
      const parsed = parse(await files.text(`${folder}/${name}`));
      if (!parsed) return { is: 'damaged', values: { file: `${folder}/${name}` } };
      Object.assign(inForce, parsed);
    }
    const missing = required.filter(({ name, holds }) => !holds(inForce[name]));
    if (missing.length > 0)
      return {
        is: 'missing',
        values: { names: missing.map(({ name }) => name).join(', '), folder },
      };
    return { is: 'good', values: { count: required.length, files: names.join(', ') } };
  },
});

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
