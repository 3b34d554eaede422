// The staff page's language, and how it says words, times and numbers. Used by every component of the page.
import { createContext } from 'svelte';
import type { Text } from '../../main/contract/fields.ts';

/** A sentence in both languages; `{name}` in it is filled in. */
export interface Words {
  en: string;
  ko: string;
}

export const languages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
] as const;
export type Language = (typeof languages)[number]['code'];

export class Speech {
  language = $state<Language>('en');

  /** @param first the exhibition's own first language, if this page speaks it */
  constructor(first: string) {
    this.language = first === 'ko' ? 'ko' : 'en';
  }

  say(words: Words, fill: Record<string, string | number> = {}): string {
    return words[this.language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      String(fill[name] ?? whole),
    );
  }

  /** A text of an exhibit, in this language or the first it has. */
  sayText(text: Text): string {
    if (typeof text === 'string') return text;
    return text[this.language] ?? Object.values(text)[0] ?? '';
  }

  count(number: number): string {
    return number.toLocaleString(this.language);
  }

  /** "1 minute, 20 seconds"; a long time without its seconds. */
  duration(totalSeconds: number): string {
    const days = Math.floor(totalSeconds / 86_400);
    const hours = Math.floor(totalSeconds / 3600) % 24;
    const minutes = Math.floor(totalSeconds / 60) % 60;
    const seconds = totalSeconds % 60;
    const isLong = days > 0 || hours > 0;
    const parts = isLong ? { days, hours, minutes } : { minutes, seconds };
    const told = Object.fromEntries(Object.entries(parts).filter(([, number]) => number > 0));
    const shown = Object.keys(told).length > 0 ? told : { seconds: 0 };
    return new Intl.DurationFormat(this.language, { style: 'long' }).format(shown);
  }

  /** A moment by the kiosk's clock, in ISO form, as this language writes it. */
  moment(iso: string, style: 'full' | 'short' = 'full'): string {
    const options: Intl.DateTimeFormatOptions =
      style === 'full'
        ? { dateStyle: 'medium', timeStyle: 'short' }
        : {
            month: 'numeric',
            day: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit',
            hourCycle: 'h23',
          };
    return new Intl.DateTimeFormat(this.language, options).format(Date.parse(iso));
  }
}

/** The page's speech, for every component under Staff. */
export const [getSpeech, setSpeech] = createContext<Speech>();
