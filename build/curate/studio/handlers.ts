// Answers the studio's calls. Used by the desk's server.
import type { HandlersOf } from '../../../main/contract/call-table.ts';
import type { studioCalls } from './calls.ts';

/** What the studio needs of the desk. */
export interface StudioNeeds {
  /** The folder of exhibits. */
  folder: string;
}

/** Creates the handlers of the studio's calls. */
export function createStudio(needs: StudioNeeds): HandlersOf<typeof studioCalls> {
  void needs;
  return {};
}
