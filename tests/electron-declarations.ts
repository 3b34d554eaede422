// Electron's own declarations, read with the TypeScript parser: which names an interface or class of it has. Used by
// tests that hold our tables against them, so that an upgrade with a new name is noticed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const path = createRequire(import.meta.url).resolve('electron/electron.d.ts');
let parsed: ts.SourceFile | undefined;

/** The names that an interface or class declares, without those that it inherits. @throws Error when there is none */
export function namesIn(declared: string): string[] {
  parsed ??= ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const members = find(parsed, declared);
  if (members.length === 0) throw new Error(`Electron declares no ${declared}.`);
  const names = members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
  return [...new Set(names)].sort();
}

function find(node: ts.Node, declared: string): (ts.TypeElement | ts.ClassElement)[] {
  const isIt =
    (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) &&
    node.name?.text === declared;
  if (isIt) return [...node.members];
  const found: (ts.TypeElement | ts.ClassElement)[] = [];
  if (ts.isSourceFile(node) || ts.isModuleDeclaration(node) || ts.isModuleBlock(node))
    ts.forEachChild(node, (child) => void found.push(...find(child, declared)));
  return found;
}
