// All that the doctor can ask of a machine, so that a recorded one can stand in for it. Used by every check.
import type { Program } from '../machine/run.ts';

/** Thrown when something cannot be known: by the files of the machine, or by a check. It becomes amber, never green. */
export class CannotKnow extends Error {
  readonly why: 'absent' | 'forbidden' | 'silent';
  /** The file or program that would have known. */
  readonly source: string;

  constructor(why: CannotKnow['why'], source: string) {
    super(`${source} (${why})`);
    this.why = why;
    this.source = source;
  }
}

/** Reads files. Whatever may not be read throws CannotKnow. */
export interface Files {
  /** @throws CannotKnow also when there is no such file */
  text(path: string): Promise<string>;
  /** The text, or undefined when there is no such file. */
  maybe(path: string): Promise<string | undefined>;
  /** The names in a folder; none when there is no such folder. */
  list(path: string): Promise<string[]>;
  /** Where a link leads, or undefined when it is none. */
  link(path: string): Promise<string | undefined>;
  /** The MD5 sum of a file, as Debian's lists have it; undefined when there is no such file. */
  md5(path: string): Promise<string | undefined>;
  /** The bytes that follow a mark in a file; undefined when the mark is not in it. */
  bytesAfter(path: string, mark: string, count: number): Promise<Uint8Array | undefined>;
  /** The room on a folder's disk, and whether the disk can be written at all. */
  disk(path: string): Promise<{ freeBytes: number; isReadOnly: boolean }>;
}

/** What is known of the kiosk that the doctor belongs to. */
export interface KioskFacts {
  version: string;
  appFolder: string;
  stateFolder: string;
  /** The best folder of exhibits that no pack brought. */
  exhibitsFolder: string;
  /** Where packs are kept, which go before that folder; undefined for a kiosk that takes none. */
  packsFolder: string | undefined;
  /** When the program was built, by the time of its own files. */
  builtMs: number | undefined;
  /** Electron's program, or undefined where Chromium stands in. */
  electron: string | undefined;
  /** The engine and its version, `Chromium 156.0.8078.79`; undefined when there is none. */
  engine(): Promise<string | undefined>;
  /** Refused attempts since start, where the kiosk itself asks. */
  refusals?: () => Readonly<Record<string, number>>;
}

export interface Machine {
  platform: NodeJS.Platform;
  files: Files;
  /** Runs one of the few programs that may be run. @throws CannotKnow */
  run(program: Program, args: readonly string[]): Promise<string>;
  nowMs(): number;
  kiosk: KioskFacts;
}
