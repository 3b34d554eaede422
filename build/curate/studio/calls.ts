// The rows that the studio (the tab "Form") adds to the desk's table of calls.
import type { CallTable } from '../../../main/contract/call-table.ts';

export const studioCalls = {} satisfies CallTable;
