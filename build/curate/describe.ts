// What the panel shows of a folder. Used by the desk.
import { summarise, sortProblems } from '../../main/core/content/format-problems.ts';
import { namedIn } from '../../main/core/content/check-rotation.ts';
import { descriptionOf } from '../../main/core/content/words.ts';
import type { Problem } from '../../main/core/content/problems.ts';
import { schemas } from '../../renderer/kinds/schemas.ts';
import type { DeskExhibit, DeskProblem, DeskState } from './calls.ts';
import type { Saved } from './folder.ts';

/** Every kind with the sentence that its schema holds for curators. */
const kinds = Object.entries(schemas).map(([kind, schema]) => ({
  kind,
  means: descriptionOf(schema) ?? '',
}));

/** Describes what is saved and what is on screen. */
export function describeFolder(folder: string, saved: Saved, isTimeKept: boolean): DeskState {
  const { now, shown, good } = saved;
  const problems = sortProblems(now.problems).map((problem) =>
    describeProblem(folder, saved, problem),
  );
  const { title, languages } = shown.rotation;
  return {
    folder,
    title,
    languages,
    kinds,
    isTimeKept,
    exhibits: namedIn(good.rotation.rotation).map((id) => describeExhibit(id, saved, problems)),
    problems,
    summary: problems.length === 0 ? '' : summarise(problems),
  };
}

function describeProblem(folder: string, { good }: Saved, problem: Problem): DeskProblem {
  const inside = problem.file.startsWith(`${folder}/`) ? problem.file.slice(folder.length + 1) : '';
  const of = problem.exhibit ?? /^([^/]+)\/exhibit\.json$/.exec(inside)?.[1];
  if (of === undefined) return problem;
  const texts = textsAt(good.exhibits.get(of)?.exhibit, problem.path);
  return { ...problem, of, ...(texts.length > 0 && { texts }) };
}

/** The texts at a place of the version on screen, in each language that has one. */
function textsAt(exhibit: unknown, path: string): string[] {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const value = steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    exhibit,
  );
  const all = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  return all.every((text) => typeof text === 'string') ? (all as string[]) : [];
}

function describeExhibit(id: string, saved: Saved, problems: DeskProblem[]): DeskExhibit {
  const { now, shown, parts } = saved;
  const card = shown.rotation.exhibits.find((one) => one.id === id);
  const own = problems.filter(({ of }) => of === id);
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return {
    id,
    kind: card?.kind ?? '',
    ...(card && { title: card.title, accent: card.accent }),
    isMenuOnly: parts.rotation.rotation.menuOnly?.includes(id) ?? false,
    state: !card ? 'absent' : now.wholes.has(id) ? 'good' : 'kept',
    errors,
    warnings: own.length - errors,
  };
}
