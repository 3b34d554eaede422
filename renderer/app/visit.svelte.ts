// One visit: the language and the settings that a visitor chose. A new visit is a new object, so nothing
// of the last visitor can survive.
import { createContext } from 'svelte';
import type { Text } from '../../main/contract/fields.ts';
import { formatMonth } from './month-format.ts';

/** The switches of the accessibility strip; all off at the start of a visit. */
export const settingNames = [
  'largeText',
  'highContrast',
  'reducedMotion',
  'reach',
  'readsAloud',
  'isPaused',
] as const;
export type SettingName = (typeof settingNames)[number];

export class Visit {
  readonly languages: { code: string; name: string }[];
  language = $state('en');
  largeText = $state(false);
  highContrast = $state(false);
  reducedMotion = $state(false);
  /** Whether all that can be touched lies low, for a seated visitor or a child. */
  reach = $state(false);
  /** Whether the screen is read aloud as it changes. */
  readsAloud = $state(false);
  /** Whether all that moves by itself is held, and the kiosk waits longer for a sign of life. */
  isPaused = $state(false);

  /** @param languages those of the rotation; the first is the one every visit begins with */
  constructor(languages: { code: string; name: string }[]) {
    this.languages = languages;
    this.language = languages[0]?.code ?? 'en';
  }

  /** Whether travel is unwanted: by the visitor's switches, or by the machine's own setting. */
  get isStill(): boolean {
    if (this.reducedMotion || this.isPaused) return true;
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** The text in the visitor's language; where it is missing, in the first language that has it. */
  say(text: Text | undefined): string {
    if (text === undefined) return '';
    if (typeof text === 'string') return text;
    return text[this.language] ?? Object.values(text)[0] ?? '';
  }

  /** The same text in another language, for names that are shown in two scripts. */
  sayOther(text: Text | undefined): { text: string; lang: string } | undefined {
    if (text === undefined || typeof text === 'string') return undefined;
    const other = this.languages.find(({ code }) => code !== this.language && text[code]);
    const said = other && text[other.code];
    return other && said ? { text: said, lang: other.code } : undefined;
  }

  /** A number as this language writes it. */
  count(value: number): string {
    return value.toLocaleString(this.language);
  }

  /** A round number in few signs, such as "2 million" or "200만". */
  countShort(value: number): string {
    return value.toLocaleString(this.language, { notation: 'compact', compactDisplay: 'long' });
  }

  /** A month such as "2013-02" as this language writes it. */
  month(month: string): string {
    return formatMonth(month, this.language);
  }
}

/** The current visit, for every component under App. */
export const [getVisit, setVisit] = createContext<() => Visit>();
