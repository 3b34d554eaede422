// The registry of exhibit kinds for main and build: a kind's name and its schema. Its twin for the page
// is components.ts. A page may import the types only.
import { z } from 'zod';
import { corrections } from './corrections/schema.ts';
import { map } from './map/schema.ts';
import { message } from './message/schema.ts';
import { portal } from './portal/schema.ts';
import { quiz } from './quiz/schema.ts';
import { story } from './story/schema.ts';
import { timeline } from './timeline/schema.ts';

export const schemas = { corrections, map, message, portal, quiz, story, timeline };

export type Kind = keyof typeof schemas;

/** An exhibit of one kind, checked, with the name of its folder as its id. */
export type ExhibitOf<K extends Kind> = z.infer<(typeof schemas)[K]> & { id: string };

/** Any exhibit; tell which by its `kind`. */
export type Exhibit = { [K in Kind]: ExhibitOf<K> }[Kind];
