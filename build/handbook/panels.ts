// How high panels hang, by the reach of visitors: the table and the picture of the handbook. Used by make.ts and diagrams.ts.

/** What everybody reaches from a wheelchair or as a child, above the floor, without anything in between. */
export const reach = { lowest: 380, highest: 1220 };
/** In reach mode all controls stand in this share of the picture, at its foot. */
const reachShare = 0.4;
const inch = 25.4;
/** A panel of 16 by 9. */
const [long, short] = [16 / Math.hypot(16, 9), 9 / Math.hypot(16, 9)];

interface Hung {
  name: string;
  /** Its picture in millimetres, without the frame. */
  width: number;
  height: number;
  lowerEdge: number;
  upperEdge: number;
  says: string;
}

const panels: { inches: number; isPortrait: boolean }[] = [
  { inches: 24, isPortrait: false },
  { inches: 32, isPortrait: false },
  { inches: 43, isPortrait: false },
  { inches: 32, isPortrait: true },
  { inches: 43, isPortrait: true },
];

/** All of the picture in reach if that can be, otherwise the foot of it, which reach mode fills. */
function hang({ inches, isPortrait }: (typeof panels)[number]): Hung {
  const sides = [long, short].map((share) => Math.round(inches * inch * share));
  const [width = 0, height = 0] = isPortrait ? sides.toReversed() : sides;
  const lowest = Math.max(reach.highest - height, reach.lowest);
  const lowerEdge = Math.floor(lowest / 10) * 10;
  const upperEdge = lowerEdge + height;
  const footEdge = Math.round(lowerEdge + height * reachShare);
  return {
    name: `${inches} inch, ${isPortrait ? 'upright' : 'lying'}`,
    width,
    height,
    lowerEdge,
    upperEdge,
    says:
      upperEdge <= reach.highest
        ? 'all of it is in reach'
        : `in reach mode all controls lie below ${footEdge} mm`,
  };
}

export const hung = panels.map(hang);

/** The table of the handbook. */
export const writePanels = (): string =>
  [
    '| panel | height of its picture | lower edge above the floor | upper edge | |',
    '| --- | --- | --- | --- | --- |',
    ...hung.map(
      ({ name, height, lowerEdge, upperEdge, says }) =>
        `| ${name} | ${height} mm | ${lowerEdge} mm | ${upperEdge} mm | ${says} |`,
    ),
  ].join('\n');
