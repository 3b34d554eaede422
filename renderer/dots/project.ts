// Where a place lies on a picture: longitude and latitude to pixels, for every map in the house.
import { geoMercatorRaw } from 'd3-geo';

/** A part of the world in degrees. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The frames that maps use; an exhibit's map names one. */
export const frames = {
  /** The whole peninsula, Jeju included. */
  peninsula: { west: 123.9, south: 33.0, east: 131.1, north: 43.1 },
  /** The North with Seoul at its lower edge. */
  north: { west: 123.9, south: 37.2, east: 131.0, north: 43.1 },
} satisfies Record<string, Frame>;

/** A point in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Places a longitude and latitude (degrees) on the picture. */
export type Project = (longitude: number, latitude: number) => Point;

const radians = Math.PI / 180;
const mercator = (longitude: number, latitude: number) =>
  geoMercatorRaw(longitude * radians, latitude * radians);

/**
 * Fits a frame whole into a box, in the middle, with nothing stretched.
 * @param box left, top, width and height in CSS pixels
 */
export const createProjection = (
  frame: Frame,
  box: { left: number; top: number; width: number; height: number },
): Project => {
  const [west, north] = mercator(frame.west, frame.north);
  const [east, south] = mercator(frame.east, frame.south);
  const scale = Math.min(box.width / (east - west), box.height / (north - south));
  const left = box.left + (box.width - (east - west) * scale) / 2;
  const top = box.top + (box.height - (north - south) * scale) / 2;
  return (longitude, latitude) => {
    const [x, y] = mercator(longitude, latitude);
    return { x: left + (x - west) * scale, y: top + (north - y) * scale };
  };
};
