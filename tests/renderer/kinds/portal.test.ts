// The portal kind: what its schema takes, and the rules of its edge, its address pad and its dots.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factId } from '../../../main/contract/fields.ts';
import { mayEnter, mayOpen } from '../../../renderer/kinds/portal/access.ts';
import {
  isComplete,
  readAddress,
  typeKey,
  type PadKey,
} from '../../../renderer/kinds/portal/address.ts';
import { Paged } from '../../../renderer/kinds/portal/paged.svelte.ts';
import { diametersOf, dotsOf, ringsOf } from '../../../renderer/kinds/portal/scale.ts';
import { portal } from '../../../renderer/kinds/portal/schema.ts';
import { PortalScreen } from '../../../renderer/kinds/portal/screen.svelte.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const exhibit = portal.parse(read('exhibits/intranet/exhibit.json'));
const sample = portal.parse(read('renderer/kinds/portal/sample.json'));

/** Every value inside a value, with the path that leads to it. */
const walk = (value: unknown, path = ''): [string, unknown][] =>
  value === null || typeof value !== 'object'
    ? [[path, value]]
    : [
        [path, value],
        ...Object.entries(value).flatMap(([key, part]) => walk(part, `${path}/${key}`)),
      ];

describe('the schema of a portal exhibit', () => {
  it('accepts the smallest exhibit and the intranet', () => {
    expect(sample.kind).toBe('portal');
    expect(exhibit.people.length).toBeGreaterThan(2);
  });

  it('refuses to start as somebody who is not among the people', () => {
    const [problem] = portal.safeParse({ ...sample, startsAs: 'nobody' }).error?.issues ?? [];
    expect(problem?.path).toEqual(['startsAs']);
    expect(problem?.message).toBe('the id of one of the people: "reader", "guest"');
  });

  it('refuses a person for whom a site opens that is not listed', () => {
    const [first, ...others] = sample.people;
    const people = [{ ...first, opens: ['namsan', 'nowhere'] }, ...others];
    const [problem] = portal.safeParse({ ...sample, people }).error?.issues ?? [];
    expect(problem?.path).toEqual(['people', 0, 'opens', 1]);
  });

  it('refuses an address with a letter in it', () => {
    const [page] = sample.addresses.documented;
    const addresses = { ...sample.addresses, documented: [{ ...page, address: '10.76.1.x' }] };
    expect(portal.safeParse({ ...sample, addresses }).success).toBe(false);
  });
});

describe('the intranet exhibit', () => {
  const values = walk(exhibit);

  it('cites well formed facts, and never the unverified K26', () => {
    const cited = values.filter(([path]) => /\/facts\/\d+$/.test(path)).map(([, value]) => value);
    expect(cited.length).toBeGreaterThan(60);
    expect(cited.filter((id) => !factId.safeParse(id).success)).toEqual([]);
    expect(cited).not.toContain('K26');
  });

  it('has every text in English and Korean', () => {
    const oneSided = values.filter(
      ([, value]) => value !== null && typeof value === 'object' && 'en' in value !== 'ko' in value,
    );
    expect(oneSided).toEqual([]);
  });

  it('leaves no sentence in one language only', () => {
    const plain = values.filter(
      ([path, value]) => /\/text$/.test(path) && typeof value === 'string',
    );
    expect(plain).toEqual([]);
  });

  it('shows the disputed as disputed', () => {
    const certaintyOf = new Map(
      values.flatMap(([, value]) => {
        const { facts, certainty } = (value ?? {}) as { facts?: string[]; certainty?: string };
        return (facts ?? []).map((id) => [id, certainty] as const);
      }),
    );
    expect(certaintyOf.get('K03')).toBe('disputed');
    expect(certaintyOf.get('K18')).toBe('disputed');
    expect(certaintyOf.get('K25')).toBe('one-source');
  });
});

describe('who gets through the edge', () => {
  it('everything, nothing, or the sites that are named', () => {
    expect([mayEnter({ opens: 'all' }), mayOpen({ opens: 'all' }, 'namsan')]).toEqual([true, true]);
    expect([mayEnter({ opens: 'none' }), mayOpen({ opens: 'none' }, 'namsan')]).toEqual([
      false,
      false,
    ]);
    const some = { opens: ['namsan'] };
    expect([mayEnter(some), mayOpen(some, 'namsan'), mayOpen(some, 'manbang')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the address pad', () => {
  const typed = (keys: string, from = '') =>
    [...keys].reduce((address, key) => typeKey(address, key as PadKey), from);

  it('types an address digit by digit', () => {
    expect(typed('10.76.1.11')).toBe('10.76.1.11');
  });

  it('ignores a key that leads to no address', () => {
    expect(typed('.1')).toBe('1');
    expect(typed('10..7')).toBe('10.7');
    expect(typed('256')).toBe('25');
    expect(typed('007')).toBe('0');
    expect(typed('1.2.3.4.5')).toBe('1.2.3.45');
  });

  it('deletes one character, and nothing from an empty field', () => {
    expect(typeKey('10.', 'delete')).toBe('10');
    expect(typeKey('', 'delete')).toBe('');
  });

  it('never makes anything that is not the beginning of an address', () => {
    let address = '';
    for (let step = 0; step < 500; step++) {
      address = typeKey(address, '0123456789.'[(step * 7 + (step >> 2)) % 11] as PadKey);
      expect(address).toMatch(/^(\d{1,3}\.){0,3}\d{0,3}$/);
      if (isComplete(address) && step % 5 === 0) address = '';
    }
  });

  it('opens the documented address only, and answers every other', () => {
    const answer = (address: string) => readAddress(address, exhibit.addresses).is;
    expect(answer('10.76.1.11')).toBe('documented');
    expect(answer('10.76.1.12')).toBe('unknown');
    expect(answer('175.45.176.1')).toBe('outside');
    expect(answer('100.1.1.1')).toBe('outside');
    expect(answer('10.76.1.')).toBe('incomplete');
    expect(answer('')).toBe('incomplete');
  });
});

describe('what the portal shows', () => {
  const site = (screen: PortalScreen, id: string) => {
    const found = exhibit.directory.sites.find((one) => one.id === id);
    if (found) screen.open(found);
  };

  it('refuses a foreign visitor a site and the documented address, by name', () => {
    const screen = new PortalScreen(() => exhibit);
    site(screen, 'namsan');
    expect(screen.shown).toMatchObject({ at: 'directory', refused: { name: '남산' } });
    screen.openAddress();
    expect(screen.shown).toMatchObject({ at: 'directory', refused: { name: '10.76.1.11' } });
  });

  it('opens both for a student, and goes back', () => {
    const screen = new PortalScreen(() => exhibit);
    screen.choose('student');
    site(screen, 'namsan');
    expect(screen.shown.at).toBe('site');
    screen.openAddress();
    expect(screen.shown).toMatchObject({ at: 'address', answer: { is: 'documented', page: 0 } });
    screen.goBack();
    expect(screen.shown).toEqual({ at: 'directory' });
  });

  it('closes what was open when the visitor becomes somebody else', () => {
    const screen = new PortalScreen(() => exhibit);
    screen.choose('student');
    site(screen, 'namsan');
    screen.choose('foreign-visitor');
    expect(screen.shown).toEqual({ at: 'directory' });
  });

  it('opens what the search found, and puts the keyboard away', () => {
    const screen = new PortalScreen(() => exhibit);
    const [first] = exhibit.directory.sites;
    if (!first) throw new Error('the exhibit lists no site');
    screen.choose('student');
    screen.search('ko');
    expect(screen.searched?.layer).toBe('hangul');
    screen.openFound({ at: 'site', site: first });
    expect(screen.shown).toMatchObject({ at: 'site', site: first });
    expect(screen.searched).toBeUndefined();
    screen.search('en');
    screen.openFound({ at: 'address', address: '10.76.1.11', heading: '', statement: undefined });
    expect(screen.shown).toMatchObject({ at: 'address', answer: { is: 'documented' } });
  });

  it('refuses a foreign visitor what the search found, and says so where it can be read', () => {
    const screen = new PortalScreen(() => exhibit);
    const [first] = exhibit.directory.sites;
    if (!first) throw new Error('the exhibit lists no site');
    screen.tool = 'list';
    screen.search('ko');
    screen.openFound({ at: 'site', site: first });
    expect(screen.shown).toMatchObject({ at: 'directory', refused: { name: first.name } });
    expect(screen.tool).toBe('answer');
  });

  it('forgets what was typed when the search ends', () => {
    const screen = new PortalScreen(() => exhibit);
    screen.search('en');
    screen.searched?.type('a');
    screen.goBack();
    screen.search('en');
    expect(screen.searched?.text).toBe('');
  });

  it('shows who gets in first when the visitor becomes somebody else, and the list on the way back', () => {
    const screen = new PortalScreen(() => exhibit);
    screen.tool = 'address';
    screen.choose('student');
    expect(screen.tool).toBe('answer');
    screen.goBack();
    expect(screen.tool).toBe('list');
  });

  it('replaces the waiting address with the first digit, and appends the next', () => {
    const screen = new PortalScreen(() => exhibit);
    screen.type('1');
    screen.type('7');
    expect(screen.address).toBe('17');
  });
});

describe('a list that turns its pages', () => {
  it('shows so many at once, stops at both ends, and follows a list that shrinks', () => {
    let items = ['a', 'b', 'c', 'd', 'e'];
    const list = new Paged(
      () => items,
      () => 2,
    );
    expect([list.pages, list.shown]).toEqual([3, ['a', 'b']]);
    list.turn(-1);
    expect(list.page).toBe(0);
    list.turn(1);
    list.turn(1);
    list.turn(1);
    expect([list.page, list.shown]).toEqual([2, ['e']]);
    items = ['a'];
    expect([list.page, list.shown]).toEqual([0, ['a']]);
  });
});

describe('the scale in dots', () => {
  it('compares areas truly: four times the dots are twice the diameter', () => {
    expect(diametersOf([{ dots: 400 }, { dots: 100 }])).toEqual([1, 0.5]);
  });

  it('draws every dot of an estimate once, the certain ones bright', () => {
    const rings = ringsOf({ dots: 1000, upTo: 5500 });
    const drawn = rings.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(drawn).toBe(5500);
    expect(rings.every(({ from }, place) => from === (rings[place - 1]?.to ?? 0))).toBe(true);
    expect(rings.filter(({ bright }) => bright)).toMatchObject([{ from: 0, to: 1000 }]);
  });

  it('thins outwards as certainty does', () => {
    const opacities = ringsOf({ dots: 10, upTo: 500 }).map(({ opacity }) => opacity);
    expect(opacities).toEqual([...opacities].sort((one, other) => other - one));
  });

  it('counts a plain number as itself', () => {
    expect(dotsOf({ dots: 28 })).toBe(28);
    expect(ringsOf({ dots: 28 })).toHaveLength(1);
  });
});
