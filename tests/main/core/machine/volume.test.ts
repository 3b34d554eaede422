// The machine's volume: what each sound system's program says, and what it is asked to do.
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../../main/core/machine/run.ts';
import { createVolume } from '../../../../main/core/machine/volume.ts';

/** A machine with these programs and no other; it writes down what was run. */
function createMachine(answers: Record<string, string>) {
  const ran: string[] = [];
  const run: Run = (command, args) => {
    const line = [command, ...args].join(' ');
    ran.push(line);
    const answer = Object.entries(answers).find(([start]) => line.startsWith(start));
    return answer ? Promise.resolve(answer[1]) : Promise.reject(new Error(`${command}: not found`));
  };
  return { run, ran };
}

const pipewire = (says: string) => ({ 'wpctl get-volume': says, 'wpctl set': '' });
const pulse = (volume: string, mute: string) => ({
  'pactl get-sink-volume': volume,
  'pactl get-sink-mute': mute,
  'pactl set': '',
});

describe('the volume is read', () => {
  test.each([
    ['PipeWire', pipewire('Volume: 0.40\n'), { percent: 40, isMuted: false }],
    ['PipeWire, muted', pipewire('Volume: 0.07 [MUTED]\n'), { percent: 7, isMuted: true }],
    ['PipeWire, above full', pipewire('Volume: 1.50\n'), { percent: 100, isMuted: false }],
    [
      'PulseAudio',
      pulse(
        'Volume: front-left: 26214 /  40% / -23.88 dB,   front-right: 26214 /  40%',
        'Mute: no',
      ),
      { percent: 40, isMuted: false },
    ],
    [
      'PulseAudio, muted',
      pulse('Volume: mono: 0 /   0% / -inf dB', 'Mute: yes'),
      { percent: 0, isMuted: true },
    ],
    [
      'ALSA',
      { 'amixer -M sget Master': 'Front Left: Playback 26214 [40%] [on]\n' },
      { percent: 40, isMuted: false },
    ],
    [
      'ALSA, muted',
      { 'amixer -M sget Master': 'Mono: Playback 0 [0%] [-99dB] [off]\n' },
      { percent: 0, isMuted: true },
    ],
  ])('from %s', async (_name, answers, volume) => {
    expect(await createVolume(createMachine(answers).run, 'linux').read()).toEqual(volume);
  });

  test('from the next program when one is there but has no sound to speak of', async () => {
    const answers = { 'wpctl get-volume': 'Translate ID error', 'amixer -M sget': '[55%] [on]' };
    expect(await createVolume(createMachine(answers).run, 'linux').read()).toEqual({
      percent: 55,
      isMuted: false,
    });
  });

  test('from none: it cannot be set, and is said so', async () => {
    const { run, ran } = createMachine({});
    expect(await createVolume(run, 'linux').read()).toEqual({ percent: undefined, isMuted: false });
    ran.length = 0;
    expect(await createVolume(run, 'win32').set(40)).toEqual({
      percent: undefined,
      isMuted: false,
    });
    expect(ran).toEqual([]);
  });
});

test('the volume is set and unmuted by the program that can read it, and read again afterwards', async () => {
  const { run, ran } = createMachine({ 'amixer -M s': 'Mono: [70%] [on]' });
  expect(await createVolume(run, 'linux').set(70)).toEqual({ percent: 70, isMuted: false });
  expect(ran.filter((line) => line.startsWith('amixer'))).toEqual([
    'amixer -M sget Master',
    'amixer -M sset Master 70%',
    'amixer -M sset Master unmute',
    'amixer -M sget Master',
  ]);
});
