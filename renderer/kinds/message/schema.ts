// The fields of a message exhibit.
import { z } from 'zod';
import { envelope } from '../../../main/contract/fields.ts';

export const message = envelope.extend({ kind: z.literal('message') });
