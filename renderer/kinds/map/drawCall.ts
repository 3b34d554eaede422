// How a signal on its way is painted: lit dots as far as it got, then the goal, a bar, or hollow rings.
import { colourOf, drawDots, drawGlow, drawRings } from '../../dots/draw.ts';
import { barAcross, type Way } from './call.ts';

/** The dots of the head are larger than those of the tail. */
const drawTrail = (pen: CanvasRenderingContext2D, { dots }: Way, reached: number, rem: number) => {
  const colour = colourOf('light-1');
  for (const [index, dot] of dots.slice(1, reached + 1).entries())
    drawDots(pen, [dot], rem * (0.16 + 0.1 * ((index + 1) / Math.max(1, reached))), colour);
};

const drawBar = (pen: CanvasRenderingContext2D, way: Way, rem: number) => {
  const [from, to] = barAcross(way, rem * 4.25);
  const stop = way.dots[way.stop ?? 0];
  if (stop) drawGlow(pen, stop, rem * 4.5, colourOf('light-1'), 0.3);
  pen.lineCap = 'round';
  for (const [colour, width] of [
    ['ink', 0.95],
    ['light-1', 0.45],
  ] as const) {
    pen.strokeStyle = colourOf(colour);
    pen.lineWidth = rem * width;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
};

/**
 * Paints a signal.
 * @param travelled how far it got, from 0 to 1 of what it can reach
 */
export const drawCall = (
  pen: CanvasRenderingContext2D,
  way: Way,
  outcome: 'connects' | 'stops' | 'unknown',
  travelled: number,
  rem: number,
): void => {
  const last = way.dots.length - 1;
  const end = outcome === 'stops' ? (way.stop ?? last) : last;
  const reached = Math.round(travelled * end);
  if (outcome === 'unknown') {
    drawRings(pen, way.dots.slice(1, reached + 1), rem * 0.19, colourOf('light-1'), rem * 0.1);
    return;
  }
  const goal = way.dots[last];
  if (outcome === 'stops')
    drawRings(pen, way.dots.slice(end + 1, -1), rem * 0.19, colourOf('hollow'));
  drawTrail(pen, way, outcome === 'stops' ? reached - 1 : reached, rem);
  if (travelled < 1 || !goal) return;
  if (outcome === 'stops') drawBar(pen, way, rem);
  else {
    drawGlow(pen, goal, rem * 4.5, colourOf('light-1'), 0.45);
    drawDots(pen, [goal], rem * 0.5, colourOf('light-1'));
  }
};
