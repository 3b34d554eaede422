// The built-in still picture, for when nothing else can be shown: no script, no file, no font of ours. Served by serve.ts.

const size = { columns: 24, rows: 5, pitch: 40 };

/** A row of dots that thins out to both sides: the field, asleep. */
const dots = Array.from({ length: size.columns * size.rows }, (_, index) => {
  const column = index % size.columns;
  const row = Math.floor(index / size.columns);
  const fromMiddle = Math.abs(column - (size.columns - 1) / 2) / (size.columns / 2);
  const x = (column + 0.5) * size.pitch;
  const y = (row + 0.5) * size.pitch;
  return `<circle cx="${x}" cy="${y}" r="${(5 * (1 - fromMiddle) + 1).toFixed(1)}"/>`;
}).join('');

/** The page. Its words are those of the calm picture, in the first exhibition's two languages. */
export const restingPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Vitrine</title>
<style>
html { height: 100%; background: #0b0e12; color: #f4efe4; cursor: none; user-select: none; touch-action: none; overflow: hidden }
body { height: 100%; margin: 0; display: grid; place-content: center; gap: 4vmin; text-align: center; font-family: system-ui, sans-serif }
svg { width: 60vmin; margin: 0 auto; fill: #55616e }
h1 { margin: 0; font-size: 5vmin; font-weight: 600 }
</style>
<main>
<svg viewBox="0 0 ${size.columns * size.pitch} ${size.rows * size.pitch}" aria-hidden="true">${dots}</svg>
<h1>This exhibit is resting.</h1>
<h1 lang="ko">이 전시는 잠시 쉬고 있습니다.</h1>
</main>
</html>
`;
