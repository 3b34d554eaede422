// Whether the program is the one that was installed: each of its files against the list that Debian's dpkg keeps.
// Electron checks its archive by itself on macOS and Windows only; this does it on Linux, for both editions.
import { createCheck } from '../check.ts';

/** By package: the edition on Chromium, and the one on Electron. */
const lists = ['vitrine-chromium', 'vitrine'].map((name) => `/var/lib/dpkg/info/${name}.md5sums`);

export const program = createCheck({
  id: 'program',
  title: { en: 'Program files', ko: '프로그램 파일' },
  why: 'A file that was changed after the installation is damage or mischief.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'All {count} files are as they were installed.',
        ko: '파일 {count}개가 모두 설치된 그대로입니다.',
      },
    },
    changed: {
      lamp: 'red',
      found: {
        en: '{count} of {all} files are changed or missing, {file} first.',
        ko: '파일 {all}개 중 {count}개가 바뀌었거나 없습니다. 첫째: {file}.',
      },
      fix: {
        en: 'Install the package again. If it comes back, the disk is failing, or somebody was there.',
        ko: '패키지를 다시 설치하세요. 되풀이되면 디스크 고장이거나 누군가 손댄 것입니다.',
      },
    },
    notInstalled: {
      lamp: 'amber',
      found: {
        en: 'It runs from {folder} and was not installed as a package, so nothing says what its files should be.',
        ko: '패키지로 설치되지 않고 {folder}에서 실행되어 파일을 대조할 수 없습니다.',
      },
      fix: {
        en: 'For a gallery, install the package.',
        ko: '전시실에는 패키지로 설치하세요.',
      },
    },
  },
  run: async ({ files, kiosk }) => {
    const texts = await Promise.all(lists.map((list) => files.maybe(list)));
    const sums = texts.find((text) => text !== undefined);
    if (sums === undefined) return { is: 'notInstalled', values: { folder: kiosk.appFolder } };
    const rows = [...sums.matchAll(/^([\da-f]{32}) {2}(.+)$/gm)];
    const changed: string[] = [];
    for (const [, sum, path = ''] of rows)
      if ((await files.md5(`/${path}`)) !== sum) changed.push(`/${path}`);
    const [file] = changed;
    const all = rows.length;
    return file === undefined
      ? { is: 'good', values: { count: all } }
      : { is: 'changed', values: { count: changed.length, all, file } };
  },
});
