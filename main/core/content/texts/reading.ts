// What a curator is told about how texts read: advice, never a reason to leave an exhibit out. Used by problem-texts.ts.
import type { Row } from './row.ts';

export const readingTexts = {
  'reading-age': {
    says: 'The {language} texts of this file ask for a reader of {age} years; {limit} is a good limit. They have {words} words a sentence and {letters} letters a word. {path} is the hardest.',
    fix: 'make two sentences of one, and take shorter words, in this text and those like it.',
    why: 'Visitors of every age stand before the screen. The age is that of the Automated Readability Index (letters a word, words a sentence), taken over all sentences of the exhibit together. It is measured for English only: no such formula is agreed upon for Korean.',
    warning: true,
  },
  'sentence-long': {
    says: '{path} has a sentence of {count} words; {limit} are a good limit in {language}.',
    fix: 'make two sentences of it.',
    why: 'Who reads standing loses a long sentence. Semicolons and colons count as an end.',
    warning: true,
  },
  'label-long': {
    says: '{path} have {count} words together in {language}; {limit} are a good limit.',
    fix: 'leave out what the picture shows already, or make a second page of it.',
    why: 'They are read together, in about half a minute; most visitors do not stand longer before one label.',
    warning: true,
  },
  'text-wide': {
    says: '{path} has {count} letters that take the room of {width}; its place has room for {limit}.',
    fix: 'shorten it by {excess} letters, or look whether it fits on the screen.',
    why: 'Limits count letters, but Hangul is about twice as wide as the Latin alphabet.',
    warning: true,
  },
  'text-same': {
    says: '{path} is the same text in {languages}.',
    fix: 'translate it; if it is meant to be the same, write it once:  {correct}',
    why: 'Mostly a text that was copied to be translated later.',
    warning: true,
  },
  'text-for-all': {
    says: '{path} is written once for all languages, but reads like a sentence.',
    fix: 'write one text for each language:  {correct}',
    warning: true,
  },
} as const satisfies Record<string, Row>;
