// The code that the audit reads, as syntax trees. Components are compiled first, so that what stands in their markup is read too.
import { globSync, readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import ts from 'typescript';

/** A piece of code with the file that it comes from. */
export interface Source {
  file: string;
  tree: ts.SourceFile;
}

/** Makes a tree of code. */
export function parse(file: string, code: string): Source {
  const script = file.endsWith('.svelte') ? compileComponent(file, code) : code;
  const kind = file.endsWith('.svelte') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return { file, tree: ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, kind) };
}

const compileComponent = (filename: string, code: string): string =>
  compile(code, { filename, generate: 'client', runes: true, css: 'external' }).js.code;

const read = new Map<string, Source>();

/** Reads all files that match, each once. */
export const readSources = (patterns: string[]): Source[] =>
  globSync(patterns)
    .sort()
    .map((file) => {
      const source = read.get(file) ?? parse(file, readFileSync(file, 'utf8'));
      read.set(file, source);
      return source;
    });
