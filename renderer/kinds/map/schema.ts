// The fields of a map exhibit.
import { z } from 'zod';
import { envelope } from '../../../main/contract/fields.ts';

export const map = envelope.extend({ kind: z.literal('map') });
