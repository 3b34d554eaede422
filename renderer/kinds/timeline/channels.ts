// Which channels are open to whom at a point of the timeline, and what the open event has just changed: a count of what
// the events say.
import type { ExhibitOf } from '../schemas.ts';

type Timeline = ExhibitOf<'timeline'>;
export type TimelineEvent = Timeline['events'][number];

/** open · shut · just-opened and just-closed: by the event that is open */
export type ChannelState = 'open' | 'shut' | 'just-opened' | 'just-closed';

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

/** What one channel is to one audience now, beside what it was before the open event. */
export const channelState = (isOpen: boolean, wasOpen: boolean): ChannelState => {
  if (isOpen === wasOpen) return isOpen ? 'open' : 'shut';
  return isOpen ? 'just-opened' : 'just-closed';
};

/**
 * The state of every channel for every audience.
 * @param passed how many events have happened
 * @param open the index of the event that is open, if any
 * @returns states by audience id, in the order of the channels
 */
export const channelStates = (
  timeline: Pick<Timeline, 'counts' | 'events'>,
  passed: number,
  open: number | undefined,
): Map<string, ChannelState[]> => {
  const now = openChannels(timeline, passed);
  const before = open === undefined ? now : openChannels(timeline, open);
  const { audiences = [], channels = [] } = timeline.counts ?? {};
  return new Map(
    audiences.map(({ id }) => [
      id,
      channels.map((channel) =>
        channelState(
          now.get(id)?.has(channel.id) ?? false,
          before.get(id)?.has(channel.id) ?? false,
        ),
      ),
    ]),
  );
};
