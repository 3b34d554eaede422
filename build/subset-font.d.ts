// Types for the one function of subset-font that build/fonts.ts and build/resting-font.ts use; the package brings none.
declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      variationAxes?: Record<string, { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
