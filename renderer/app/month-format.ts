// Writes a month as a language does. One format per language is kept: making one costs as much as opening
// an exhibit.
import type { Month } from '../../main/contract/fields.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (language: string): Intl.DateTimeFormat => {
  const known = formats.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  formats.set(language, format);
  return format;
};

/** "2013-02" becomes "February 2013" or "2013년 2월". */
export const formatMonth = (month: Month, language: string): string => {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return formatOf(language).format(Date.UTC(year, ordinal - 1));
};
