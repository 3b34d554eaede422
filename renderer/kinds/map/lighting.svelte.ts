// How the light on the map changes: from what was lit to what is lit, in a short while. Used by parts/Field.
import { untrack } from 'svelte';
import { cubicOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import type { Light } from './drawField.ts';

const dark: Light = { coverage: { towns: [], lines: [] }, dots: [] };
const changeMs = 600;

export class Lighting {
  before = $state.raw<Light>(dark);
  after = $state.raw<Light>(dark);
  #share = new Tween(1, { easing: cubicOut, duration: changeMs });

  /** How far the change has come, from 0 to 1. */
  get share(): number {
    return this.#share.current;
  }

  /**
   * Shows another light.
   * @param isStill at once, without the change
   */
  show(light: Light, isStill: boolean): void {
    untrack(() => {
      const isNew = light.coverage !== this.after.coverage;
      if (isNew) this.before = this.after;
      this.after = light;
      // The same claim on another ground, as after a change of size, is no change of light.
      if (!isNew) return;
      void this.#share.set(isStill ? 1 : 0, { duration: 0 });
      void this.#share.set(1);
    });
  }
}
