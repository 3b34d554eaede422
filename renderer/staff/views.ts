// The views of the staff panel, in the order of its rail. Used by Panel and the page that remembers which is open.
export const viewNames = [
  'now',
  'doctor',
  'faults',
  'refused',
  'exhibits',
  'packs',
  'log',
  'machine',
  'touch',
  'wayIn',
] as const;
export type ViewName = (typeof viewNames)[number];
