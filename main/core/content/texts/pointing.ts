// What a curator is told about ids: those that point nowhere, and those that stand twice. Used by problem-texts.ts.
import type { Row } from './row.ts';

export const pointingTexts = {
  'id-twice': {
    says: '{path} is {found} a second time; the first stands in line {first}.',
    fix: 'give this one an id of its own.',
    why: 'Other parts of the file point at an id, and it must lead to one thing only.',
  },
  'fact-unknown': {
    says: '{path} cites the fact {found}, which is not in sources.json.{hint}',
    fix: 'correct the id, or add the fact to sources.json.',
    why: 'Whatever a visitor reads can be traced to its sources on the screen.',
  },
  'source-unknown': {
    says: '{path} cites the source {found}, which is not in sources.json.{hint}',
    fix: 'correct the id, or add the source under "sources".',
  },
  'place-unknown': {
    says: '{path} names {found}, which is neither a place nor a line in places.json.{hint}',
    fix: 'correct the id, or add the place to places.json.',
  },
  'places-needed': {
    says: 'This exhibit shows places, but places.json could not be read.',
    fix: 'mend places.json first.',
  },
} as const satisfies Record<string, Row>;
