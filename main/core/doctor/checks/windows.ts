// The steps of the lockdown on Windows, read out of the registry. Written by its documentation; not yet run on Windows.
import { createCheck, type Found } from '../check.ts';
import { CannotKnow } from '../machine.ts';

/** What has to stand in the registry, as build/windows sets it. */
const steps = [
  {
    name: 'edge swipes',
    key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI',
    value: 'AllowEdgeSwipe',
    wanted: '0x0',
  },
  {
    name: 'Task Manager',
    key: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System',
    value: 'DisableTaskMgr',
    wanted: '0x1',
  },
  {
    name: 'notifications',
    key: 'HKCU\\Software\\Policies\\Microsoft\\Windows\\Explorer',
    value: 'DisableNotificationCenter',
    wanted: '0x1',
  },
  {
    name: 'sticky keys',
    key: 'HKCU\\Control Panel\\Accessibility\\StickyKeys',
    value: 'Flags',
    wanted: '506',
  },
  {
    name: 'updates',
    key: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU',
    value: 'NoAutoUpdate',
    wanted: '0x1',
  },
  {
    name: 'touch feedback',
    key: 'HKCU\\Control Panel\\Cursors',
    value: 'ContactVisualization',
    wanted: '0x0',
  },
  {
    name: 'USB storage',
    key: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\USBSTOR',
    value: 'Start',
    wanted: '0x4',
  },
] as const;

export const windows = createCheck({
  id: 'windows',
  title: { en: 'Windows lockdown', ko: 'Windows 잠금' },
  why: 'On Windows the kiosk cannot take these away by itself.',
  platforms: ['win32'],
  outcomes: {
    good: {
      lamp: 'green',
      found: { en: 'All {count} steps are done.', ko: '{count}단계를 모두 마쳤습니다.' },
    },
    undone: {
      lamp: 'red',
      found: { en: 'Not done: {names}.', ko: '하지 않음: {names}.' },
      fix: {
        en: 'Run the script of build/windows as administrator, then restart.',
        ko: 'build/windows의 스크립트를 관리자로 실행하고 다시 시작하세요.',
      },
    },
  },
  run: async ({ run }): Promise<Found<'good' | 'undone'>> => {
    const answers = await Promise.all(
      steps.map(({ key, value }) => run('reg', ['query', key, '/v', value]).catch(() => undefined)),
    );
    // A value that is not set makes `reg` fail as well, so only silence about all of them means that nothing is known.
    if (answers.every((answer) => answer === undefined)) throw new CannotKnow('silent', 'reg');
    const undone = steps.filter(
      ({ value, wanted }, at) =>
        !new RegExp(`${value}\\s+REG_\\w+\\s+${wanted}\\s*$`, 'm').test(answers[at] ?? ''),
    );
    const names = undone.map(({ name }) => name).join(', ');
    return undone.length > 0
      ? { is: 'undone', values: { names } }
      : { is: 'good', values: { count: steps.length } };
  },
});
