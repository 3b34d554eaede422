// The colours that an exhibit may take, measured: how each stands out from the ground, in both contrasts. Used by guide.ts and
// by the test that keeps them readable.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface MeasuredColour {
  name: string;
  hex: string;
  /** Against the ground, at the usual and at the high contrast; words need 4.5. */
  ratios: { usual: number; high: number };
}

const tokens = 'renderer/styles/tokens/colour.css';

/** How light a colour is, by the formula of WCAG 2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param names the colours that the schema allows */
export async function measureColours(root: string, names: string[]): Promise<MeasuredColour[]> {
  const css = await readFile(join(root, tokens), 'utf8');
  const [usual = '', high = ''] = css.split("[data-contrast='high']");
  const valueOf = (block: string, name: string) =>
    new RegExp(`--${name}:\\s*(#[0-9a-f]+)`).exec(block)?.[1];
  const grounds = { usual: valueOf(usual, 'ink') ?? '#000', high: valueOf(high, 'ink') ?? '#000' };
  return names.map((name) => {
    const hex = valueOf(usual, name);
    if (hex === undefined) throw new Error(`${tokens} has no colour --${name}.`);
    const onHigh = valueOf(high, name) ?? hex;
    const ratios = { usual: contrast(hex, grounds.usual), high: contrast(onHigh, grounds.high) };
    return { name, hex, ratios };
  });
}
