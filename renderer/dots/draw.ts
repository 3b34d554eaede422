// How dots, rings and glows are painted, so that a lit dot looks the same on every screen.
import type { Point } from './project.ts';

/** The colours of the tokens as a canvas needs them; as they are now: Canvas draws anew when they change. */
export const colourOf = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();

/** Fills many dots of one size and colour in one stroke of the pen: thousands cost a millisecond. */
export const drawDots = (
  pen: CanvasRenderingContext2D,
  dots: Iterable<Point>,
  radius: number,
  colour: string,
  opacity = 1,
): void => {
  pen.globalAlpha = opacity;
  pen.fillStyle = colour;
  pen.beginPath();
  for (const { x, y } of dots) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, Math.PI * 2);
  }
  pen.fill();
  pen.globalAlpha = 1;
};

/** Hollow rings: what is closed, waiting or an estimate. */
export const drawRings = (
  pen: CanvasRenderingContext2D,
  dots: Iterable<Point>,
  radius: number,
  colour: string,
  lineWidth = 1.5,
): void => {
  pen.strokeStyle = colour;
  pen.lineWidth = lineWidth;
  pen.beginPath();
  for (const { x, y } of dots) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, Math.PI * 2);
  }
  pen.stroke();
};

/** The light round something alive. */
export const drawGlow = (
  pen: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  colour: string,
  opacity = 0.35,
): void => {
  const light = pen.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, colour);
  light.addColorStop(1, 'transparent');
  pen.globalAlpha = opacity;
  pen.fillStyle = light;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
  pen.globalAlpha = 1;
};

/** Points every `spacing` pixels along straight segments, first and last included. */
export const alongLine = (corners: Point[], spacing: number): Point[] => {
  const points: Point[] = [];
  let carried = 0;
  for (const [index, to] of corners.entries()) {
    const from = corners[index - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let along = carried;
    for (; along <= length; along += spacing) {
      const share = length === 0 ? 0 : along / length;
      points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    carried = along - length;
  }
  return points;
};

/** The house's typeface for words on a canvas. @param pixels size in CSS pixels */
export const fontOf = (weight: number, pixels: number): string =>
  `${weight} ${pixels}px ${getComputedStyle(document.documentElement).getPropertyValue('--family')}`;

/**
 * Lets what is painted so far sink away along a line. A mask of the style sheet would be laid over the whole picture anew in
 * every frame that moves anything before it.
 * @param from where it is gone @param to where it is whole
 */
export const fadeAway = (
  pen: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  from: Point,
  to: Point,
): void => {
  const fade = pen.createLinearGradient(from.x, from.y, to.x, to.y);
  fade.addColorStop(0, 'transparent');
  fade.addColorStop(1, '#000');
  pen.save();
  pen.globalCompositeOperation = 'destination-in';
  pen.fillStyle = fade;
  pen.fillRect(0, 0, width, height);
  pen.restore();
};
