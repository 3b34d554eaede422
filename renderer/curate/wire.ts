// How the pages of the desk ask its server. Used by the panel and by the bridge in the kiosk's frame.
import type { Answer } from '../../main/contract/call-table.ts';

/** Asks one door of the server. @throws Error with the refusal as its message */
export const ask = async (
  door: 'desk' | 'kiosk',
  name: string,
  argument: unknown,
): Promise<never> => {
  const response = await fetch(`/calls/${door}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, argument }),
  }).catch(() => undefined);
  if (!response?.ok) throw new Error('The desk does not answer. Start it again: npm run curate');
  const answer = (await response.json()) as Answer;
  if (answer.ok) return answer.value as never;
  throw new Error(answer.refusal);
};
