// What a curator is told about fields and their values. Used by problem-texts.ts.
import type { Row } from './row.ts';

export const shapeTexts = {
  'version-newer': {
    says: '{path} is {found}, but this kiosk knows only up to {known}.',
    fix: 'update the kiosk, or use the version of this exhibit that was made for it.',
  },
  'version-older': {
    says: 'The file has version {found}. It was read as version {known}: {changes}.',
    fix: 'nothing must be done; to be rid of this line, make the changes and write  "version": {known}',
    warning: true,
  },
  'kind-unknown': {
    says: '{path} is {found}, which is no kind of exhibit.{hint}',
    fix: 'use one of: {known}.',
  },
  'field-missing': {
    says: '{owner} lacks the field "{name}".{about}',
    fix: 'add  "{name}": {expected}',
  },
  'field-unknown': {
    says: '{path} is not a field that is known here.{hint}',
    fix: 'correct the name or take the field out. Known here: {known}.',
  },
  'name-wrong': {
    says: '{path} must be named with {expected}. Found "{name}".',
    fix: 'correct the name before the colon.',
  },
  'number-as-text': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'remove the quotes{unit}:  {correct}',
  },
  'text-as-number': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'put it between quotes:  {correct}',
  },
  'type-wrong': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'write {expected}.',
  },
  'out-of-range': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'choose a number in that range.',
  },
  'choice-wrong': {
    says: '{path} must be {expected}. Found {found}.{hint}',
    fix: 'write one of these, between quotes.',
  },
  'colour-not-allowed': {
    says: '{path} must be {expected}. Found {found}.{hint}',
    fix: 'write one of these, between quotes.',
    why: 'Each of these colours has been measured against the dark ground, in both contrasts; a colour of one’s own might not be read.',
  },
  'form-wrong': {
    says: '{path} must be {expected}. Found {found}.',
    fix: 'write it in that form.',
  },
  'list-too-long': {
    says: '{path} has {count} entries; at most {limit} fit.',
    fix: 'take out {excess}.',
  },
  'list-too-short': {
    says: '{path} has {count} entries; at least {limit} must be there.',
    fix: 'add more entries between the brackets.',
  },
  'rule-broken': {
    says: '{path} does not fit the rest: {rule}.',
    fix: 'change it, or what it must fit.',
    why: 'Some rules of a kind of exhibit concern several fields together.',
  },
  'text-too-long': {
    says: '{path} has {count} characters; at most {limit} fit in its place.',
    fix: 'shorten it by {excess}.',
    why: 'Each limit comes from the place on the screen where the text stands.',
  },
  'text-empty': {
    says: '{path} is empty.',
    fix: 'write the text, or take the field out if it may be left out.',
  },
  'translation-missing': {
    says: '{path} has no text in {languages}.',
    fix: 'add  {example}',
    why: 'A visitor who has chosen a language reads everything in it.',
  },
} as const satisfies Record<string, Row>;
