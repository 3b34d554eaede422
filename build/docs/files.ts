// The four kinds of file that curators write, each with its schema: what the editors' help and the guide are made from.
import type { z } from 'zod';
import { placesFile, rotationFile, sourcesFile } from '../../main/contract/rotation.ts';
import { schemas, type Kind } from '../../renderer/kinds/schemas.ts';

export interface DescribedFile {
  /** Its name among the schemas, and in the guide's anchors. */
  name: string;
  schema: z.ZodType;
}

export const kinds = Object.keys(schemas) as Kind[];

/** Each kind of exhibit, then the files that all exhibits share. */
export const describedFiles: DescribedFile[] = [
  ...kinds.map((kind) => ({ name: kind, schema: schemas[kind] })),
  { name: 'rotation', schema: rotationFile },
  { name: 'places', schema: placesFile },
  { name: 'sources', schema: sourcesFile },
];

/** The file in `exhibits/schema` that describes it. */
export const schemaFileOf = (name: string) => `${name}.schema.json`;
