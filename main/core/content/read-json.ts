// Reads JSON as curators write it (comments and trailing commas welcome) and remembers where each value
// stands, so that every problem can point at its line. Used for every file of the content folder.
import { getLocation, getNodePath, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { decode } from './decode.ts';
import { createProblem, writePath, type Problem, type Spot } from './problems.ts';
import { offsetOf } from './source-frame.ts';
import { explainSyntax, followBrackets, tooDeep } from './syntax.ts';

/** A file that was read: its text, its value, and the tree that ties the two. */
export interface Document {
  file: string;
  text: string;
  root: Node;
  value: unknown;
}

export type Path = readonly PropertyKey[];

/** The value of a tree, and the names that stand twice in one group; which one counts would depend on the reader. */
function valueOf(node: Node, twins: Node[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => valueOf(child, twins));
  if (node.type !== 'object') return node.value;
  const group: Record<string, unknown> = {};
  for (const { children: [key, inner] = [] } of node.children ?? []) {
    if (!key || !inner) continue;
    const name = String(key.value);
    const value = valueOf(inner, twins);
    if (Object.hasOwn(group, name)) twins.push(key);
    // A field of this name must stay a field.
    if (name === '__proto__') Object.defineProperty(group, name, { ...plain, value });
    else group[name] = value;
  }
  return group;
}

const plain = { enumerable: true, writable: true, configurable: true };

function twinProblem({ file, text }: Pick<Document, 'file' | 'text'>, key: Node): Problem {
  const path = writePath(key.parent ? getNodePath(key.parent.children?.[1] ?? key) : []);
  return createProblem(
    'field-twice',
    { file, text, path, offset: key.offset, length: key.length },
    {},
  );
}

/** A text that is no JSON has no fields yet; where one would stand, the brackets before it tell. */
function nameField(text: string, problem: Problem): Problem {
  const offset = offsetOf(text, problem);
  return { ...problem, path: writePath(getLocation(text, offset).path) };
}

/** Text → value with positions. Never throws; without a document the problems say why. */
export function readJson(
  bytes: Uint8Array,
  file: string,
): { document?: Document; problems: Problem[] } {
  const { text, problems } = decode(bytes, file);
  if (text === undefined) return { problems };
  const { tooDeep: offset } = followBrackets(text);
  if (offset !== undefined) return { problems: [...problems, tooDeep({ file, text, offset })] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: false });
  if (errors.length > 0 || !root) {
    return { problems: [...problems, nameField(text, explainSyntax(file, text, errors))] };
  }
  const twins: Node[] = [];
  const document = { file, text, root, value: valueOf(root, twins) };
  return { document, problems: [...problems, ...twins.map((key) => twinProblem(document, key))] };
}

/** Where each name of a group stands; made when a place in it is first asked for, which is seldom. */
const named = new WeakMap<Node, Map<string, Node>>();

/** The nodes of a group's fields (each a pair of name and value) by name. */
function fieldsIn(group: Node): Map<string, Node> {
  const known = named.get(group);
  if (known) return known;
  const fields = new Map(
    (group.children ?? []).map((field) => [String(field.children?.[0]?.value), field]),
  );
  named.set(group, fields);
  return fields;
}

function childOf(node: Node | undefined, step: PropertyKey | undefined): Node | undefined {
  if (step === undefined) return undefined;
  if (node?.type === 'array') return node.children?.[Number(step)];
  return node?.type === 'object' ? fieldsIn(node).get(String(step))?.children?.[1] : undefined;
}

/** The place of a value, or of the nearest group that is there: a missing field points at its owner. */
export function spotOf({ file, text, root }: Document, path: Path): Spot {
  let node = root;
  let depth = 0;
  for (let inner = childOf(root, path[0]); inner; inner = childOf(node, path[depth])) {
    node = inner;
    depth += 1;
  }
  const length = depth < path.length || node.children ? 1 : node.length;
  return { file, text, path: writePath(path), offset: node.offset, length };
}

/** The place of a field's name, for problems with the name itself. */
export function spotOfName(document: Document, path: Path): Spot {
  const { file, text, root } = document;
  const owner = path.slice(0, -1).reduce<Node | undefined>(childOf, root);
  const field = owner?.type === 'object' ? fieldsIn(owner).get(String(path.at(-1))) : undefined;
  const key = field?.children?.[0];
  if (!key) return spotOf(document, path);
  return { file, text, path: writePath(path), offset: key.offset, length: key.length };
}
