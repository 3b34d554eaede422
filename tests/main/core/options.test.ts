// The command line: what is understood, and the sentence for what is not.
import { describe, expect, test } from 'vitest';
import { argumentsToRestart, OptionError, readOptions } from '../../../main/core/options.ts';

const develop = (...given: string[]) => readOptions(['electron', '.', ...given], false);
const packaged = (...given: string[]) => readOptions(['/opt/Vitrine/vitrine', ...given], true);
const nothing = {
  exhibitsFolder: undefined,
  stateFolder: undefined,
  exitAfterSeconds: undefined,
  setPin: false,
  isSupervised: false,
  tellsSystemd: false,
};

describe('the command line', () => {
  test('may be empty', () => {
    expect(develop()).toEqual(nothing);
    expect(packaged()).toEqual(nothing);
  });

  test('names folders and seconds, with a blank or an equals sign', () => {
    const expected = {
      ...nothing,
      exhibitsFolder: 'a b',
      stateFolder: '/s',
      exitAfterSeconds: 2.5,
    };
    expect(develop('--exhibits', 'a b', '--state=/s', '--exit-after', '2.5')).toEqual(expected);
    expect(packaged('--exhibits=a b', '--state', '/s', '--exit-after=2.5')).toEqual(expected);
  });

  test('asks for a new staff PIN with a word of its own', () => {
    expect(packaged('--set-pin').setPin).toBe(true);
    expect(() => packaged('--set-pin=123456')).toThrow(OptionError);
  });

  test('L2 asks for a new staff PIN once: a kiosk that comes back by itself does not ask a visitor', () => {
    const line = ['/opt/Vitrine/vitrine', '--set-pin', '--state', '/s'];
    expect(argumentsToRestart(line)).toEqual(['--state', '/s']);
    expect(argumentsToRestart(['node', 'main.js'])).toEqual(['main.js']);
  });

  test('in development may hold the engine’s own switches before and after the script', () => {
    const line = [
      'electron',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--exhibits',
      'x',
      '--no-sandbox',
    ];
    expect(readOptions(line, false).exhibitsFolder).toBe('x');
  });

  test.each([
    [['--bogus'], /Unknown option '--bogus'.*--exhibits FOLDER/],
    [['--exhibits'], /argument missing/i],
    [['folder'], /Unexpected argument 'folder'/],
    [['--exit-after', 'soon'], /number of seconds between 0 and \d+, not "soon"/],
    [['--exit-after', '0'], /not "0"/],
    [['--exit-after', '-1'], /--exit-after/],
    [['--exit-after', ''], /not ""/],
  ])('%j is answered with one sentence about it', (given, sentence) => {
    expect(() => develop(...given)).toThrow(OptionError);
    expect(() => develop(...given)).toThrow(sentence);
  });

  test('of a packaged app is refused with a switch that opens it, and the sentence says why', () => {
    expect(() => packaged('--remote-debugging-port=9222')).toThrow(
      /lets another program drive the page/,
    );
    expect(() => packaged('--NO-SANDBOX')).toThrow(OptionError);
  });
});
