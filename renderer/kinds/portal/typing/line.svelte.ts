// A line that a visitor types, and the state of the keyboard under it. It is kept nowhere else and ends with its screen.
import { eraseLetter, letterAt, typeLetter, type Layer } from './letters.ts';

export class TypedLine {
  text = $state('');
  layer = $state<Layer>('latin');
  isShifted = $state(false);
  #script = $state<'latin' | 'hangul'>('latin');
  readonly #fits: (text: string) => boolean;

  /**
   * @param language whose letters the keys begin with
   * @param fits whether a line is short enough; a letter that makes it longer changes nothing
   */
  constructor(language: string, fits: (text: string) => boolean) {
    this.#script = language === 'ko' ? 'hangul' : 'latin';
    this.layer = this.#script;
    this.#fits = fits;
  }

  /** The script that the language key leads to. */
  get otherScript(): 'latin' | 'hangul' {
    return this.#script === 'latin' ? 'hangul' : 'latin';
  }

  type(letter: string): void {
    const typed = typeLetter(this.text, letter);
    if (this.#fits(typed)) this.text = typed;
    this.isShifted = false;
  }

  /** A letter of a keyboard that is plugged in. @returns whether it is one of ours */
  typeLatin(key: string): boolean {
    if (/^[0-9 .,?!-]$/.test(key)) this.type(key);
    else {
      const letter = letterAt(this.#script, key);
      if (letter === undefined) return false;
      this.type(letter);
    }
    return true;
  }

  space(): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.type(' ');
  }

  erase(): void {
    this.text = eraseLetter(this.text);
  }

  clear(): void {
    this.text = '';
    this.isShifted = false;
  }

  switchScript(): void {
    this.#script = this.otherScript;
    this.layer = this.#script;
    this.isShifted = false;
  }

  switchDigits(): void {
    this.layer = this.layer === 'digits' ? this.#script : 'digits';
    this.isShifted = false;
  }
}
