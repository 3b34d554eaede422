// Who may open what in a portal. Pure.
import type { Person } from './schema.ts';

/** Whether the person gets through the edge of the network at all. */
export const mayEnter = ({ opens }: Pick<Person, 'opens'>): boolean => opens !== 'none';

/** Whether one of the listed sites opens for the person. */
export const mayOpen = ({ opens }: Pick<Person, 'opens'>, siteId: string): boolean =>
  opens === 'all' || (Array.isArray(opens) && opens.includes(siteId));
