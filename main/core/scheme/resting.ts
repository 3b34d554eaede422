// The built-in still picture, for when nothing else can be shown: no script, no file, not even a font of the machine's.
// Served by serve.ts.
import { restingFont } from './resting-font.ts';
import { restingWords } from './resting-words.ts';

const field = { columns: 48, rows: 9, pitch: 20 };

/** The field of dots, asleep: it thins out from its middle. */
const dots = Array.from({ length: field.columns * field.rows }, (_, index) => {
  const [column, row] = [index % field.columns, Math.floor(index / field.columns)];
  const across = (column + 0.5) / field.columns - 0.5;
  const down = (row + 0.5) / field.rows - 0.5;
  const radius = 6 * (1 - 2 * Math.hypot(across, down * 0.9));
  const [x, y] = [(column + 0.5) * field.pitch, (row + 0.5) * field.pitch];
  return radius > 0.4 ? `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}"/>` : '';
}).join('');

const lines = restingWords
  .map(({ lang, text }, index) => {
    const element = index === 0 ? 'h1' : 'p';
    return `<${element} lang="${lang}">${text}</${element}>`;
  })
  .join('\n');

/** The page. */
export const restingPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Vitrine</title>
<style>
@font-face { font-family: resting; src: url(data:font/woff2;base64,${restingFont}) }
html { height: 100%; overflow: hidden; background: #0b0e12; color: #f4efe4; cursor: none; user-select: none; touch-action: none }
body { height: 100%; margin: 0 }
main { height: 100%; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 3vmin }
svg { width: min(110vmin, 90vw); fill: #55616e }
h1, p { margin: 0; font: 5vmin resting, sans-serif; word-break: keep-all; text-align: center }
p { color: #d0c9ba }
</style>
<main>
<svg viewBox="0 0 ${field.columns * field.pitch} ${field.rows * field.pitch}" aria-hidden="true">${dots}</svg>
${lines}
</main>
</html>
`;
