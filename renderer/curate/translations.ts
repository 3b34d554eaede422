// Which problems are about languages. Used by the panel, and to mark them in the picture.
import type { DeskProblem } from '../../build/curate/calls.ts';

const codes: DeskProblem['code'][] = ['translation-missing', 'text-for-all', 'text-same'];

export const isTranslation = ({ code }: DeskProblem): boolean => codes.includes(code);
