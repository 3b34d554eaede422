// The handbook's drawings, made from the numbers that the text has. Used by make.ts.
import { firstGesture } from '../../main/core/staff/gesture.ts';
import type { Corner } from '../../main/contract/staff.ts';
import { hung, reach } from './panels.ts';

const ink = '#14110b';
const paper = '#f3efe5';
const light = '#ffa638';
const grey = '#77705f';

const svg = (width: number, height: number, about: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="14" fill="${ink}"><title>${about}</title><rect width="${width}" height="${height}" rx="12" fill="${paper}"/>${body}</svg>\n`;

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${words}</text>`;

/** Panels beside each other on a wall, with the band that everybody reaches. */
function drawReach(): string {
  const scale = 0.18;
  const floor = 290;
  const gap = 32;
  const at = (millimetres: number) => floor - millimetres * scale;
  const band = `<rect x="20" y="${at(reach.highest)}" width="800" height="${(reach.highest - reach.lowest) * scale}" fill="${light}" opacity="0.28"/>`;
  const lines = [reach.lowest, reach.highest].map(
    (height) =>
      `<path d="M20 ${at(height)}H820" stroke="${light}" stroke-width="2" stroke-dasharray="2 5"/>${text(24, at(height) - 6, `${height.toLocaleString('en')} mm`, 'font-weight="700"')}`,
  );
  let left = 118;
  const drawn = hung.map(({ name, width, height, lowerEdge }) => {
    const middle = left + (width * scale) / 2;
    const box = `<rect x="${left}" y="${at(lowerEdge + height)}" width="${width * scale}" height="${height * scale}" rx="3" fill="#0b0e12"/>`;
    left += width * scale + gap;
    return `${box}${text(middle, floor + 20, name, 'text-anchor="middle" font-size="12"')}${text(middle, at(lowerEdge) + 15, `${lowerEdge} mm`, 'text-anchor="middle" font-size="12"')}`;
  });
  const ground = `<path d="M20 ${floor}H820" stroke="${ink}" stroke-width="3"/>`;
  const about = 'Panels on a wall, and the heights that everybody reaches';
  return svg(840, 330, about, band + lines.join('') + drawn.join('') + ground);
}

/** What is plugged into what. */
function drawCables(): string {
  const box = (x: number, y: number, width: number, name: string, line: string) =>
    `<rect x="${x}" y="${y}" width="${width}" height="80" rx="8" fill="#0b0e12"/>${text(x + width / 2, y + 36, name, 'text-anchor="middle" font-weight="700" fill="#f4efe4"')}${text(x + width / 2, y + 58, line, 'text-anchor="middle" font-size="12" fill="#d0c9ba"')}`;
  const cable = (d: string, x: number, y: number, name: string) =>
    `<path d="${d}" fill="none" stroke="${light}" stroke-width="4"/>${text(x, y, name, 'text-anchor="middle" font-size="12"')}`;
  return svg(
    840,
    300,
    'Panel, computer and mains, and the cables between them',
    [
      cable('M300 70H540', 420, 60, 'picture: HDMI or DisplayPort'),
      cable('M300 100H540', 420, 122, 'touches: USB'),
      cable('M190 125V220H355', 280, 212, 'mains'),
      cable('M650 125V220H485', 560, 212, 'mains'),
      box(60, 45, 240, 'touch panel', 'the only display'),
      box(540, 45, 240, 'computer', 'locked away, no keyboard, no network'),
      box(355, 180, 130, 'time switch', 'or mains switch'),
    ].join(''),
  );
}

const places: Record<Corner, [x: number, y: number]> = {
  'top-left': [60, 50],
  'top-right': [360, 50],
  'bottom-left': [60, 190],
  'bottom-right': [360, 190],
};

/** The hidden gesture, as it is when nobody has changed it. */
function drawCorners(): string {
  const points = firstGesture.corners.map((corner) => places[corner]);
  const way = `<path d="M${points.map((point) => point.join(' ')).join('L')}" fill="none" stroke="${light}" stroke-width="3" stroke-dasharray="1 7" stroke-linecap="round"/>`;
  const discs = points.map(
    ([x, y], index) =>
      `<circle cx="${x}" cy="${y}" r="20" fill="${light}"/>${text(x, y + 6, String(index + 1), 'text-anchor="middle" font-size="18" font-weight="700"')}`,
  );
  const frame = `<rect x="20" y="15" width="380" height="210" rx="10" fill="#0b0e12" stroke="${grey}" stroke-width="3"/>`;
  const about = `The corners of the screen, to be touched in this order within ${firstGesture.withinSeconds} seconds`;
  return svg(420, 240, about, frame + way + discs.join(''));
}

/** Each drawing by its file in build/handbook. */
export const drawDiagrams = (): Map<string, string> =>
  new Map([
    ['reach.svg', drawReach()],
    ['cables.svg', drawCables()],
    ['corners.svg', drawCorners()],
  ]);
