// The form of an attempt to reach somebody from within the page. Used by the tables beside it.

/** Where an attempt is to lead: each has a name of its own, and numbers of its own, by which it is recognised. */
export interface Goal {
  /** The name. */
  host: string;
  /** `https://` and the name. */
  https: string;
  /** `https://` and the number. */
  number: string;
  /** `https://` and the long number. */
  number6: string;
}

export interface Attempt {
  name: string;
  /** Runs in the page, sent there as text: it refers to nothing outside itself. What it throws is only a remark. */
  run: (to: Goal & Record<string, string>) => unknown;
  /** Further words for `run`. */
  given?: Record<string, string>;
  /** By what it is recognised on its way; by the name when left out. */
  by?: 'number' | 'number6';
  /** Takes the page away, or needs it to go, so it is tried alone. */
  leaves?: true;
  /** Why even a plain browser does not send anything for it by itself. */
  unseen?: string;
  /** How it stands among the kiosk's refusals where that is not under its own name or number. */
  toldAs?: string;
  /** Why it does not stand there at all. */
  silent?: string;
}

/** Names of a domain that is set aside for tests, numbers that are set aside for documentation. */
export const goalOf = (place: number): Goal => ({
  host: `way${place}.probe.test`,
  https: `https://way${place}.probe.test`,
  number: `https://198.51.100.${place + 1}`,
  number6: `https://[2001:db8:aaaa::${(place + 1).toString(16)}]`,
});

/** The text by which an attempt is recognised among names, packets and refusals. */
export const markOf = ({ by }: Attempt, { host, number, number6 }: Goal): string =>
  ({ name: host, number, number6 })[by ?? 'name'].replace(/^https:\/\/|[[\]]/g, '');
