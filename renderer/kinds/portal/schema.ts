// The fields of a portal exhibit.
import { z } from 'zod';
import { envelope } from '../../../main/contract/fields.ts';

export const portal = envelope.extend({ kind: z.literal('portal') });
