// The machine's own volume, by whichever program of Linux's three sound systems is there. Used by the staff panel.
import type { Volume } from '../../contract/staff.ts';
import type { Program, Run } from './run.ts';

/** A way to the volume, with how it is asked, understood and set. */
interface Mixer {
  command: Program;
  /** The questions; their answers are read together. */
  read: string[][];
  /** What the answers mean, or undefined when they cannot be understood. */
  understand(printed: string): Volume | undefined;
  set(percent: number): string[];
  /** A volume that is set is meant to be heard. */
  unmute: string[];
}

const defaultSink = '@DEFAULT_AUDIO_SINK@';

/** Best first. */
const mixers: Mixer[] = [
  {
    // PipeWire: "Volume: 0.40 [MUTED]"
    command: 'wpctl',
    read: [['get-volume', defaultSink]],
    understand: (printed) =>
      volumeOf(/Volume: ([\d.]+)/.exec(printed)?.[1], 100, printed.includes('[MUTED]')),
    set: (percent) => ['set-volume', '--limit', '1.0', defaultSink, `${percent}%`],
    unmute: ['set-mute', defaultSink, '0'],
  },
  {
    // PulseAudio: "Volume: front-left: 26214 /  40% / -23.88 dB, …" and "Mute: yes"
    command: 'pactl',
    read: [
      ['get-sink-volume', '@DEFAULT_SINK@'],
      ['get-sink-mute', '@DEFAULT_SINK@'],
    ],
    understand: (printed) =>
      volumeOf(/(\d+)%/.exec(printed)?.[1], 1, printed.includes('Mute: yes')),
    set: (percent) => ['set-sink-volume', '@DEFAULT_SINK@', `${percent}%`],
    unmute: ['set-sink-mute', '@DEFAULT_SINK@', '0'],
  },
  {
    // ALSA: "Front Left: Playback 26214 [40%] [on]"
    command: 'amixer',
    read: [['-M', 'sget', 'Master']],
    understand: (printed) =>
      volumeOf(/\[(\d+)%\]/.exec(printed)?.[1], 1, printed.includes('[off]')),
    set: (percent) => ['-M', 'sset', 'Master', `${percent}%`],
    unmute: ['-M', 'sset', 'Master', 'unmute'],
  },
];

const unknown: Volume = { percent: undefined, isMuted: false };

export interface SystemVolume {
  /** The volume, or without `percent` where it cannot be known. */
  read(): Promise<Volume>;
  /** Sets it. @returns what the machine says it is afterwards */
  set(percent: number): Promise<Volume>;
}

/** Creates the way to the volume. Nothing is run until it is asked. @param platform as `process.platform` */
export function createVolume(run: Run, platform: string): SystemVolume {
  const ask = async ({ command, read, understand }: Mixer) => {
    const answers = read.map((args) => run(command, args).catch(() => ''));
    return understand((await Promise.all(answers)).join('\n'));
  };
  const find = async () => {
    for (const mixer of platform === 'linux' ? mixers : []) {
      const volume = await ask(mixer);
      if (volume) return { mixer, volume };
    }
    return undefined;
  };
  return {
    read: async () => (await find())?.volume ?? unknown,
    set: async (percent) => {
      const found = await find();
      if (!found) return unknown;
      const { mixer } = found;
      for (const args of [mixer.set(percent), mixer.unmute])
        await run(mixer.command, args).catch(() => '');
      return (await ask(mixer)) ?? unknown;
    },
  };
}

function volumeOf(text: string | undefined, factor: number, isMuted: boolean): Volume | undefined {
  const percent = Math.round(Number(text) * factor);
  return Number.isFinite(percent)
    ? { percent: Math.min(Math.max(percent, 0), 100), isMuted }
    : undefined;
}
