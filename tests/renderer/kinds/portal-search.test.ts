// What the search of a portal finds: by name, reading, owner and meaning, in both scripts, half typed or by initials.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { portal } from '../../../renderer/kinds/portal/schema.ts';
import { search } from '../../../renderer/kinds/portal/search.ts';
import { typeLetter } from '../../../renderer/kinds/portal/typing/letters.ts';

const file = new URL('../../../exhibits/intranet/exhibit.json', import.meta.url);
const exhibit = portal.parse(JSON.parse(readFileSync(file, 'utf8')));
const found = (typed: string) =>
  search(exhibit, typed).map((one) => (one.at === 'site' ? one.site.id : one.address));

describe('the search', () => {
  it('finds a site by its printed name, in the order of what names it best', () => {
    expect(found('남산')).toEqual(['namsan']);
    expect(found('아침')).toEqual(['morning']);
  });

  it('finds a site by its reading, in small or capital letters', () => {
    expect(found('klaksae')).toEqual(['klaksae']);
    expect(found('MORNING')).toEqual(['morning']);
    expect(found('koryo for')).toEqual(['koryo-forest']);
  });

  it('finds a site by its owner, in either language', () => {
    expect(found('Kim Il')).toEqual(['klaksae']);
    expect(found('중앙방송')).toEqual(['manbang']);
    expect(found('metal')).toEqual(['pillar']);
  });

  it('finds a site by what its name means', () => {
    expect(found('woodpecker')).toEqual(['klaksae']);
    expect(found('딱따구리')).toEqual(['klaksae']);
  });

  it('puts what is named so before what only mentions it', () => {
    expect(found('과학').at(-1)).toBe('koryo-forest');
    expect(found('a').every((id) => ['invention', 'koryo-forest', 'morning'].includes(id))).toBe(
      true,
    );
  });

  it('finds by initials alone', () => {
    expect(found('ㄴㅅ')).toEqual(['namsan']);
    expect(found('ㄱㄹㅇㅅ')).toEqual(['koryo-forest']);
  });

  it('never loses a name while it is typed jamo by jamo', () => {
    let line = '';
    for (const jamo of 'ㅋㅡㄹㄹㅏㄱㅅㅐ') {
      line = typeLetter(line, jamo);
      expect(found(line), line).toContain('klaksae');
    }
  });

  it('looks past spaces and signs', () => {
    expect(found('정보 21')).toEqual(['information-21']);
    expect(found(' 고려의숲 ')).toEqual(['koryo-forest']);
    expect(found('people’s')).toContain('namsan');
  });

  it('finds the documented address by number and by name', () => {
    expect(found('10.76')).toEqual(['10.76.1.11']);
    expect(found('내나라')).toEqual(['10.76.1.11']);
  });

  it('shows every site while nothing is typed', () => {
    expect(found('')).toHaveLength(exhibit.directory.sites.length);
    expect(found(' . ')).toHaveLength(exhibit.directory.sites.length);
  });

  it('finds nothing where there is nothing', () => {
    expect(found('zebra')).toEqual([]);
    expect(found('뷁')).toEqual([]);
  });

  it('does not begin inside a word or a syllable', () => {
    expect(found('ong')).toEqual([]);
    expect(found('ㅏ')).toEqual([]);
  });
});
