// The slice of Electron's API that main uses, found with the TypeScript compiler: every member of a type of Electron's that
// main/index.ts or main/electron touches. What stands in for Electron must offer exactly these.
import { globSync } from 'node:fs';
import ts from 'typescript';

/** Names of members by the type that has them, such as `WebContents` → `loadURL`. */
export type Slice = Map<string, Set<string>>;

/** Reads the slice. Takes a second or two. */
export function readSlice(): Slice {
  const files = globSync(['main/index.ts', 'main/electron/*.ts']).filter(
    (file) => !file.endsWith('preload.ts'),
  );
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const slice: Slice = new Map();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker, node, slice);
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return slice;
}

function note(checker: ts.TypeChecker, node: ts.PropertyAccessExpression, slice: Slice): void {
  const [declared] = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
  const owner = declared?.parent;
  if (!owner || !declared.getSourceFile().fileName.endsWith('electron.d.ts')) return;
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return;
  const name = owner.name?.text ?? '';
  slice.set(name, (slice.get(name) ?? new Set<string>()).add(node.name.text));
}
