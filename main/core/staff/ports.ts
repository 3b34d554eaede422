// What the staff panel needs of the rest of the app; main/index.ts puts it together.
import type { Diagnosis } from '../../contract/doctor.ts';
import type { Darkness, LogLine, Panel, Volume } from '../../contract/staff.ts';
import type { Shelf } from '../packs/shelf.ts';

export interface StaffPorts {
  /** Puts the staff page or the exhibits on screen; the exhibits begin afresh. */
  show(place: 'staff' | 'loop'): void;
  /** What is on screen. */
  place(): string;
  /** Starts the whole program anew. */
  restart(): void;
  /** Ends the program for good. */
  leave(): void;
  /** The language the exhibition begins with. */
  language(): string;
  recovery: {
    status(): Pick<Panel, 'faults' | 'quarantined' | 'isSoftwareRendering'>;
    readmit(exhibitId: string): void;
  };
  system(): Panel['system'];
  refusals(): Panel['refusals'];
  exhibits(): Panel['exhibits'];
  broken(): Panel['broken'];
  edits(): Panel['edits'];
  shelf: Pick<Shelf, 'status' | 'find' | 'try' | 'install' | 'show'>;
  problems(): Panel['problems'];
  /** The last lines of the log, oldest first. */
  recentLines(limit: number): LogLine[];
  /** Looks at the whole machine; takes seconds. */
  doctor(): Promise<Diagnosis[]>;
  volume: { read(): Promise<Volume>; set(percent: number): Promise<Volume> };
  display: { off(): Promise<Darkness>; on(): Promise<void> };
}
