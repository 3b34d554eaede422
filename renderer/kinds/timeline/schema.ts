// The fields of a timeline exhibit.
import { z } from 'zod';
import { envelope } from '../../../main/contract/fields.ts';

export const timeline = envelope.extend({ kind: z.literal('timeline') });
