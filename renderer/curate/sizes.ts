// The panels that a kiosk is made for. Used by the toolbar and the picture.
export const sizes = [
  { name: 'Full HD', width: 1920, height: 1080 },
  { name: '4K', width: 3840, height: 2160 },
  { name: 'Portrait', width: 1080, height: 1920 },
  { name: 'Small', width: 1280, height: 800 },
] as const;
export type Size = (typeof sizes)[number];
