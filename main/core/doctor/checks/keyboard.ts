// Whether a keyboard is within reach, and whether the keys that no program can refuse do nothing.
import { createCheck, type Found } from '../check.ts';
import { readInputDevices } from '../readings/input-devices.ts';
import { isMasked } from '../readings/settings.ts';

export const keyboard = createCheck({
  id: 'keyboard',
  title: { en: 'Keys', ko: '키' },
  why: 'Ctrl+Alt+Del and the SysRq keys are the system’s own; the kiosk never sees them.',
  platforms: ['linux'],
  outcomes: {
    good: {
      lamp: 'green',
      found: {
        en: 'No keyboard is connected, Ctrl+Alt+Del does nothing, SysRq is off.',
        ko: '연결된 키보드가 없고 Ctrl+Alt+Del과 SysRq가 꺼져 있습니다.',
      },
    },
    attached: {
      lamp: 'amber',
      found: {
        en: 'A keyboard is connected: {names}.',
        ko: '키보드가 연결되어 있습니다: {names}.',
      },
      fix: {
        en: 'Unplug it, or lock it away, before visitors come.',
        ko: '관람객이 오기 전에 뽑거나 잠가 두세요.',
      },
    },
    ctrlAltDel: {
      lamp: 'red',
      found: {
        en: 'Ctrl+Alt+Del restarts the machine.',
        ko: 'Ctrl+Alt+Del로 기기가 다시 시작됩니다.',
      },
      fix: {
        en: 'sudo systemctl mask ctrl-alt-del.target',
        ko: 'sudo systemctl mask ctrl-alt-del.target',
      },
    },
    sysrq: {
      lamp: 'red',
      found: {
        en: 'The SysRq keys work (kernel.sysrq = {value}).',
        ko: 'SysRq 키가 작동합니다(kernel.sysrq = {value}).',
      },
      fix: {
        en: 'echo kernel.sysrq=0 | sudo tee /etc/sysctl.d/60-vitrine.conf, then sudo sysctl --system',
        ko: 'echo kernel.sysrq=0 | sudo tee /etc/sysctl.d/60-vitrine.conf 다음에 sudo sysctl --system',
      },
    },
    sysrqUnknown: {
      lamp: 'amber',
      found: {
        en: 'Whether the SysRq keys work cannot be known here.',
        ko: 'SysRq 키가 작동하는지 여기서는 알 수 없습니다.',
      },
      fix: {
        en: 'Look by hand: sysctl kernel.sysrq has to say 0.',
        ko: '직접 확인하세요: sysctl kernel.sysrq가 0이어야 합니다.',
      },
    },
  },
  run: async ({ files }) => {
    const found: Found<'attached' | 'ctrlAltDel' | 'sysrq' | 'sysrqUnknown'>[] = [];
    const keyboards = (await readInputDevices(files)).filter((device) => device.isKeyboard);
    const value = (await files.maybe('/proc/sys/kernel/sysrq'))?.trim();
    if (!(await isMasked(files, 'ctrl-alt-del.target'))) found.push({ is: 'ctrlAltDel' });
    if (value === undefined) found.push({ is: 'sysrqUnknown' });
    else if (value !== '0') found.push({ is: 'sysrq', values: { value } });
    if (keyboards.length > 0)
      found.push({
        is: 'attached',
        values: { names: keyboards.map(({ name }) => name).join(', ') },
      });
    return found.length > 0 ? found : { is: 'good' };
  },
});
