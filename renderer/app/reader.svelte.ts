// Reads a screen aloud with a voice of this machine, sentence by sentence, and says which sentence it is at, so that what is
// heard can be read as well. A voice that needs a server is never used: the kiosk has no network.
import { createContext } from 'svelte';
import type { Passage } from './passages.ts';

/** What is needed of the browser's speech synthesis. */
export type Synthesizer = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** A sentence in a language. */
type Sentence = Passage;

/** Cuts a passage where a voice may take breath. */
export const sentencesOf = ({ text, lang }: Passage): Sentence[] =>
  [...new Intl.Segmenter(lang || undefined, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => ({ text: segment.trim(), lang }))
    .filter((sentence) => sentence.text !== '');

export class Reader {
  /** The sentence that is heard now. */
  sentence = $state.raw<Sentence>();
  #voices = $state.raw<SpeechSynthesisVoice[]>([]);
  readonly #synthesizer: Synthesizer;
  /** Counts what was begun, so that the end of an older reading does not end a newer one. */
  #turn = 0;

  constructor(synthesizer: Synthesizer) {
    this.#synthesizer = synthesizer;
  }

  get isSpeaking(): boolean {
    return this.sentence !== undefined;
  }

  /** Follows which voices this machine has; some browsers learn of them late. @returns how to stop */
  watch(): () => void {
    const look = () =>
      (this.#voices = this.#synthesizer.getVoices().filter((voice) => voice.localService));
    look();
    this.#synthesizer.addEventListener('voiceschanged', look);
    return () => {
      this.#synthesizer.removeEventListener('voiceschanged', look);
      this.stop();
    };
  }

  /** Whether there is a voice of this machine for a language. */
  maySpeak(language: string): boolean {
    return this.#voiceFor(language) !== undefined;
  }

  /** Begins to read, and stops what was being read. What is in a language without a voice is left out. */
  read(passages: readonly Passage[]): void {
    this.stop();
    const turn = this.#turn;
    const sentences = passages.filter(({ lang }) => this.maySpeak(lang)).flatMap(sentencesOf);
    const next = (at: number): void => {
      if (turn !== this.#turn) return;
      const sentence = sentences[at];
      this.sentence = sentence;
      if (!sentence) return;
      const utterance = this.#utteranceOf(sentence);
      // A voice that fails is passed over like one that has ended: nobody can mend it here.
      utterance.onend = utterance.onerror = () => next(at + 1);
      this.#synthesizer.speak(utterance);
    };
    next(0);
  }

  stop = (): void => {
    this.#turn += 1;
    this.sentence = undefined;
    this.#synthesizer.cancel();
  };

  #voiceFor(language: string): SpeechSynthesisVoice | undefined {
    return this.#voices.find(({ lang }) => lang.split(/[-_]/)[0] === language.split('-')[0]);
  }

  #utteranceOf({ text, lang }: Sentence): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(text);
    const voice = this.#voiceFor(lang);
    if (voice) utterance.voice = voice;
    utterance.lang = lang;
    return utterance;
  }
}

/** The kiosk's reader, for every component under App. */
export const [getReader, setReader] = createContext<Reader>();
