// The towns and lines of places.json, for every map under App.
import { createContext } from 'svelte';
import type { Places } from '../../main/contract/rotation.ts';

export const [getPlaces, setPlaces] = createContext<() => Places>();
