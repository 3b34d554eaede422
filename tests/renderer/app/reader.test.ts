// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { passageOf, readPassages } from '../../../renderer/app/passages.ts';
import { Reader, sentencesOf, type Synthesizer } from '../../../renderer/app/reader.svelte.ts';

const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang });

/** Speech synthesis by hand: what is spoken is noted, and ends when the test says so. */
const createSynthesizer = (voices: unknown[]) => {
  const spoken: { text: string; onend?: () => void; onerror?: () => void; lang: string }[] = [];
  const listeners = new Set<() => void>();
  const given = { voices };
  const synthesizer = {
    getVoices: () => given.voices,
    speak: (utterance: (typeof spoken)[number]) => spoken.push(utterance),
    cancel: vi.fn(),
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  } as unknown as Synthesizer;
  const learn = (others: unknown[]) => {
    given.voices = others;
    listeners.forEach((listener) => listener());
  };
  return { synthesizer, spoken, learn, listeners };
};

beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const english = { text: 'One light. Two lights!', lang: 'en' };

describe('reading aloud', () => {
  test('uses voices of this machine only, and learns of them late', () => {
    const { synthesizer, learn } = createSynthesizer([voice('en-US', false)]);
    const reader = new Reader(synthesizer);
    reader.watch();
    expect(reader.maySpeak('en')).toBe(false);
    learn([voice('en-US', false), voice('en_GB', true)]);
    expect(reader.maySpeak('en')).toBe(true);
    expect(reader.maySpeak('ko')).toBe(false);
  });

  test('says which sentence is heard, one after another, and falls silent at the end', () => {
    const { synthesizer, spoken } = createSynthesizer([voice('en', true)]);
    const reader = new Reader(synthesizer);
    reader.watch();
    reader.read([english]);
    expect(reader.sentence?.text).toBe('One light.');
    spoken[0]?.onend?.();
    expect(reader.sentence?.text).toBe('Two lights!');
    spoken[1]?.onend?.();
    expect(reader.isSpeaking).toBe(false);
    expect(spoken.map(({ lang }) => lang)).toEqual(['en', 'en']);
  });

  test('passes over a sentence at which the voice fails', () => {
    const { synthesizer, spoken } = createSynthesizer([voice('en', true)]);
    const reader = new Reader(synthesizer);
    reader.watch();
    reader.read([english]);
    spoken[0]?.onerror?.();
    expect(reader.sentence?.text).toBe('Two lights!');
  });

  test('leaves out a language that no voice speaks', () => {
    const { synthesizer, spoken } = createSynthesizer([voice('ko-KR', true)]);
    const reader = new Reader(synthesizer);
    reader.watch();
    reader.read([english, { text: '느린 신호', lang: 'ko' }]);
    expect(spoken.map(({ text }) => text)).toEqual(['느린 신호']);
  });

  test('the end of an older reading does not push on a newer one', () => {
    const { synthesizer, spoken } = createSynthesizer([voice('en', true)]);
    const reader = new Reader(synthesizer);
    reader.watch();
    reader.read([english]);
    reader.read([{ text: 'Another screen.', lang: 'en' }]);
    spoken[0]?.onend?.();
    expect(spoken.map(({ text }) => text)).toEqual(['One light.', 'Another screen.']);
    expect(reader.sentence?.text).toBe('Another screen.');
  });

  test('stops when it is no longer watched', () => {
    const { synthesizer, listeners } = createSynthesizer([voice('en', true)]);
    const reader = new Reader(synthesizer);
    const stop = reader.watch();
    reader.read([english]);
    stop();
    expect(reader.isSpeaking).toBe(false);
    expect(synthesizer.cancel).toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });

  test.each([
    ['en', 'In 2013 it opened. Who could use it?', 2],
    ['ko', '2013년에 열렸습니다. 누가 쓸 수 있었을까요?', 2],
    ['', '', 0],
  ])('cuts a passage in “%s” into its sentences', (lang, text, count) => {
    expect(sentencesOf({ text, lang })).toHaveLength(count);
  });
});

describe('the passages of a screen', () => {
  const screen = (html: string) => {
    document.body.innerHTML = `<main lang="en">${html}</main>`;
    for (const element of document.querySelectorAll('*'))
      element.checkVisibility = () => !element.closest('[data-unseen]');
    return readPassages(document.querySelector('main') ?? document.body);
  };

  test('are read in order, each in its own language', () => {
    expect(
      screen('<h1>Light <small lang="ko">빛</small></h1><p>A  network.</p><p lang="ko">망</p>'),
    ).toEqual([
      { text: 'Light 빛', lang: 'en' },
      { text: 'A network.', lang: 'en' },
      { text: '망', lang: 'ko' },
    ]);
  });

  test('are read once, where blocks lie in blocks', () => {
    expect(screen('<ul><li><p>One</p><p>Two</p></li></ul>').map(({ text }) => text)).toEqual([
      'One',
      'Two',
    ]);
  });

  test('leave out what is hidden, from eyes or from screen readers', () => {
    expect(
      screen(
        '<p aria-hidden="true">a</p><p class="unseen">b</p><p data-unseen>c</p><p><i aria-hidden="true">d</i></p>',
      ),
    ).toEqual([]);
  });

  test('know their language from whatever holds them', () => {
    screen('<div lang="ko"><p><b>망</b></p></div>');
    expect(passageOf(document.querySelector('b') ?? document.body)).toEqual({
      text: '망',
      lang: 'ko',
    });
  });
});
