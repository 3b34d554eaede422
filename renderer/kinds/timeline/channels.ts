// Which channels are open to whom at a point of the timeline: a count of what the events say.
import type { ExhibitOf } from '../schemas.ts';

type Timeline = ExhibitOf<'timeline'>;
export type TimelineEvent = Timeline['events'][number];

/**
 * The channels open to each audience once the first `passed` events have happened.
 * @returns channel ids by audience id
 */
export const openChannels = (
  { counts, events }: Pick<Timeline, 'counts' | 'events'>,
  passed: number,
): Map<string, Set<string>> => {
  const open = new Map(
    (counts?.audiences ?? []).map(({ id, openAtStart }) => [id, new Set(openAtStart)]),
  );
  for (const { changes = [] } of events.slice(0, passed)) {
    for (const change of changes) {
      const channels = open.get(change.audience);
      if (change.open) channels?.add(change.channel);
      else channels?.delete(change.channel);
    }
  }
  return open;
};
