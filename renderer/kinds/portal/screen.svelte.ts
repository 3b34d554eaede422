// What a portal shows at the moment: who the visitor is, what is typed, and which page is open.
import type { Text } from '../../../main/contract/fields.ts';
import { mayEnter, mayOpen } from './access.ts';
import { readAddress, typeKey, type AddressAnswer, type PadKey } from './address.ts';
import type { Person, Portal, Site } from './schema.ts';
import type { Found } from './search.ts';
import { TypedLine } from './typing/line.svelte.ts';

/** The longest line that a search takes: longer than any name or owner here. */
const longestSearch = 24;

/** What fills the reconstructed screen. `refused` names what the visitor just tried in vain. */
export type Shown =
  | { at: 'directory'; refused?: { name: string; reading?: Text } }
  | { at: 'site'; site: Site }
  | { at: 'address'; address: string; answer: AddressAnswer };

/** What the frame shows where not all has room at once: who gets in and why, the list, or the address pad. */
export type Tool = 'answer' | 'list' | 'address';

/** The portal, its scale (a section only where words are large), or the topic at this place. */
export type Section = 'portal' | 'scale' | number;

export class PortalScreen {
  personId = $state('');
  address = $state('');
  /** The address waits like selected text: the first digit takes its place. */
  isWaiting = $state(true);
  shown = $state.raw<Shown>({ at: 'directory' });
  tool = $state<Tool>('answer');
  /** Whether the workbench of the topic on show is open. */
  isAtBench = $state(false);
  /** What is typed into the search, while its keyboard is up. */
  searched = $state.raw<TypedLine>();
  readonly #exhibit: () => Portal;

  constructor(exhibit: () => Portal) {
    this.#exhibit = exhibit;
    this.personId = exhibit().startsAs;
    this.#offer();
  }

  get person(): Person {
    const { people } = this.#exhibit();
    const found = people.find(({ id }) => id === this.personId) ?? people[0];
    if (!found) throw new Error('a portal needs at least one person');
    return found;
  }

  choose(personId: string): void {
    this.personId = personId;
    this.goBack('answer');
  }

  open(site: Site): void {
    const opens = mayOpen(this.person, site.id);
    this.#show(opens ? { at: 'site', site } : { at: 'directory', refused: site });
  }

  type(key: PadKey): void {
    const start = this.isWaiting && key !== 'delete' ? '' : this.address;
    this.address = typeKey(start, key);
    this.isWaiting = false;
  }

  /** Opens what was typed, or the given address. */
  openAddress(address = this.address): void {
    this.address = address;
    this.isWaiting = true;
    const answer = readAddress(address, this.#exhibit().addresses);
    const isInside = answer.is === 'documented' || answer.is === 'unknown';
    this.#show(
      isInside && !mayEnter(this.person)
        ? { at: 'directory', refused: { name: address } }
        : { at: 'address', address, answer },
    );
  }

  /** @param language whose letters the keyboard begins with */
  search(language: string): void {
    this.searched = new TypedLine(language, ({ length }) => length <= longestSearch);
    this.shown = { at: 'directory' };
  }

  openFound(found: Found): void {
    this.searched = undefined;
    if (found.at === 'site') this.open(found.site);
    else this.openAddress(found.address);
  }

  /** Back from a page or the search. @param tool what is shown where not all has room */
  goBack(tool: Tool = 'list'): void {
    this.searched = undefined;
    this.shown = { at: 'directory' };
    this.tool = tool;
  }

  #show(shown: Shown): void {
    this.shown = shown;
    // A refusal is to be read, whatever was on show.
    this.tool = 'answer';
  }

  /** The first documented address waits in the pad, so that one touch opens it. */
  #offer(): void {
    this.address = this.#exhibit().addresses.documented[0]?.address ?? '';
  }
}
