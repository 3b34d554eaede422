import { describe, expect, test } from 'vitest';
import { settingNames, Visit } from '../../../renderer/app/visit.svelte.ts';

const languages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
];

describe('a visit', () => {
  test('begins in the first language with every switch off', () => {
    const visit = new Visit(languages);
    expect(visit.language).toBe('en');
    for (const name of settingNames) expect(visit[name]).toBe(false);
  });

  test('says a text in its language, and in another rather than nothing', () => {
    const visit = new Visit(languages);
    expect(visit.say({ en: 'light', ko: '빛' })).toBe('light');
    visit.language = 'ko';
    expect(visit.say({ en: 'light', ko: '빛' })).toBe('빛');
    expect(visit.say({ en: 'light' })).toBe('light');
    expect(visit.say('1,024')).toBe('1,024');
    expect(visit.say(undefined)).toBe('');
  });

  test('names a thing in the other script, with its language', () => {
    const visit = new Visit(languages);
    expect(visit.sayOther({ en: 'Kwangmyong', ko: '광명' })).toEqual({ text: '광명', lang: 'ko' });
    expect(visit.sayOther('Koryolink')).toBeUndefined();
  });

  test('writes months and counts as the language does', () => {
    const visit = new Visit(languages);
    expect(visit.month('2013-02')).toBe('February 2013');
    expect(visit.count(1024)).toBe('1,024');
    visit.language = 'ko';
    expect(visit.month('2013-02')).toBe('2013년 2월');
  });
});
