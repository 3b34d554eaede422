// The map kind: its exhibits on disk, and what its schema refuses.
import { describe, expect, it } from 'vitest';
import { map } from '../../../renderer/kinds/map/schema.ts';
import { read, written, exhibit, desk, moments, places } from './map-exhibit.ts';

/** Every text object in a tree, with its path. */
const textsIn = (node: unknown, path = ''): [string, Record<string, string>][] => {
  if (typeof node !== 'object' || node === null) return [];
  if ('en' in node || 'ko' in node) return [[path, node as Record<string, string>]];
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, `${path}/${key}`));
};
const factsIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'facts' in node && Array.isArray(node.facts) ? (node.facts as string[]) : [];
  return [...own, ...Object.values(node).flatMap(factsIn)];
};

describe('The exhibits on disk', () => {
  it('accepts the sample and the cellular network', () => {
    expect(map.safeParse(read('renderer/kinds/map/sample.json')).error?.issues).toBeUndefined();
    expect(map.safeParse(written).error?.issues).toBeUndefined();
  });
  it('has every text of the cellular network in both languages', () => {
    const texts = textsIn(written);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(([, text]) => !text['en'] || !text['ko'])).toEqual([]);
  });
  it('cites only facts that sources.json holds', () => {
    const { facts } = read('exhibits/sources.json');
    const cited = [...new Set(factsIn(written))];
    expect(cited.length).toBeGreaterThan(12);
    expect(cited.filter((id) => !(id in facts))).toEqual([]);
  });
  it('refers only to places and lines that places.json holds', () => {
    const towns = new Set(places.places.map(({ id }: { id: string }) => id));
    const lines = new Set(places.lines.map(({ id }: { id: string }) => id));
    const meant = moments.flatMap(({ coverage }) => coverage?.towns ?? []);
    const ways = moments.flatMap(({ coverage }) => coverage?.lines ?? []);
    const ends = Object.values(desk.words).flatMap(({ choices }) =>
      choices.flatMap(({ place }) => place ?? []),
    );
    const labels = exhibit.labels.map(({ place }) => place);
    expect([...meant, ...ends, ...labels, desk.home].filter((id) => !towns.has(id))).toEqual([]);
    expect([...ways, ...exhibit.lines].filter((id) => !lines.has(id))).toEqual([]);
    expect(ways.filter((id) => !exhibit.lines.includes(id))).toEqual([]);
  });
  it('lights the number of main towns that was claimed', () => {
    const townsAt = (month: string) =>
      moments.find(({ from }) => from === month)?.coverage?.towns.length;
    expect(townsAt('2008-12')).toBe(1);
    expect(townsAt('2010-06')).toBe(12);
    expect(townsAt('2011-03')).toBe(1 + 14);
    expect(townsAt('2012-11')).toBe(1 + 15);
    expect(townsAt('2004-05')).toBe(0);
  });
});

describe('What the schema refuses', () => {
  const issuesOf = (change: (copy: typeof written) => void) => {
    const copy = structuredClone(written);
    change(copy);
    return map.safeParse(copy).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  it('names a choice that no word has', () => {
    expect(issuesOf((copy) => (copy.start.choose.who = 'pilot'))).toEqual([
      ['start.choose.who', 'The word “who” has no choice “pilot”.'],
    ]);
  });
  it('asks for a last rule that fits all', () => {
    expect(issuesOf((copy) => copy.desk.rules.pop())?.[0]?.[1]).toMatch(/last rule must fit all/);
  });
  it('asks for every word in every language of the sentence', () => {
    const issues = issuesOf((copy) => (copy.desk.sentence.ko = '{who} {what}'));
    expect(issues).toEqual([['desk.sentence', '“{who} {what}” lacks the word {whom}.']]);
  });
  it('asks for moments in order of time', () => {
    const issues = issuesOf((copy) => copy.moments.reverse());
    expect(issues?.[0]?.[1]).toMatch(/order of time/);
  });
});
