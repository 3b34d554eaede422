// Cuts the outlines that every field of dots is drawn from out of Natural Earth (package world-atlas),
// clipped to the frame of the maps and rounded to a hundredth of a degree. Writes
// renderer/dots/outlines.json, which is kept in the repository so that the page needs no map library.
import { geoIdentity, geoPath, type GeoContext } from 'd3-geo';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature, mesh, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Ring = [number, number][];
type Atlas = Topology<{ countries: GeometryCollection }>;

const require = createRequire(import.meta.url);
/** West, south, east, north in degrees: Beijing to Vladivostok, Jeju to Heilongjiang. */
const frame = { west: 112, south: 32.4, east: 134, north: 46 };
/** Areas in square degrees: below them, a bay or an island is smaller than a dot. */
const smallestDetail = 0.0003;
const smallestIsland = 0.006;

const readAtlas = async (scale: '10m' | '50m'): Promise<Atlas> =>
  JSON.parse(await readFile(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));

const countryOf = (atlas: Atlas, id: string) => {
  const found = atlas.objects.countries.geometries.find((country) => country.id === id);
  if (!found) throw new Error(`world-atlas holds no country ${id}.`);
  return found as Polygon | MultiPolygon;
};

/** Clips to the frame and collects rings of [longitude, latitude] in whole hundredths of a degree. */
const clip = (shape: Parameters<ReturnType<typeof geoPath>>[0]): Ring[] => {
  const rings: Ring[] = [];
  const pen: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void rings.push([[Math.round(x * 100), Math.round(y * 100)]]),
    lineTo: (x, y) => void rings.at(-1)?.push([Math.round(x * 100), Math.round(y * 100)]),
    closePath: () => undefined,
    arc: () => undefined,
  };
  const plane = geoIdentity().clipExtent([
    [frame.west, frame.south],
    [frame.east, frame.north],
  ]);
  geoPath(plane, pen)(shape);
  return rings.map(withoutRepeats).filter((ring) => ring.length > 2);
};

const withoutRepeats = (ring: Ring): Ring =>
  ring.filter((point, index) => {
    const before = ring[index - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });

const areaOf = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 20000,
  );

const fine = simplify(presimplify(await readAtlas('10m')), smallestDetail);
const coarse = simplify(presimplify(await readAtlas('50m')), smallestDetail * 8);
const north = countryOf(fine, '408');
const south = countryOf(fine, '410');
const isKorean = (country: { id?: string | number | undefined }) =>
  country.id === '408' || country.id === '410';
const polygons = (shape: Polygon | MultiPolygon) =>
  clip(feature(fine, shape)).filter((ring) => areaOf(ring) > smallestIsland);

const outlines = {
  north: polygons(north),
  south: polygons(south),
  abroad: clip(
    merge(
      coarse,
      ['156', '643', '392'].map((id) => countryOf(coarse, id)),
    ),
  ).filter((ring) => areaOf(ring) > smallestIsland),
  /** The Military Demarcation Line, where the two outlines meet. */
  demarcation: clip(
    mesh(fine, fine.objects.countries, (a, b) => a !== b && isKorean(a) && isKorean(b)),
  ),
};

/** Each ring as one list of numbers, every point as its step from the one before: half the bytes. */
const asSteps = (ring: Ring): number[] =>
  ring.flatMap(([x, y], index) => {
    const [beforeX, beforeY] = ring[index - 1] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });

const flat = Object.fromEntries(
  Object.entries(outlines).map(([name, rings]) => [name, rings.map(asSteps)]),
);
const target = new URL('../renderer/dots/outlines.json', import.meta.url);
const text = `${JSON.stringify(flat)}\n`;
const isSame = await readFile(target, 'utf8').then(
  (kept) => kept === text,
  () => false,
);
if (!isSame) {
  await writeFile(target, text);
  console.log(`Outlines drawn anew: ${Math.round(text.length / 1024)} KB.`);
}
