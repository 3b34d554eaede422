// Stands for fpm, by which electron-builder makes a deb and which has to be fetched: does what the options say that it is given,
// by Debian's own tool, and refuses an option that it does not know. Used by the tests of packaging.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'input-type': { ...text, short: 's' },
    'output-type': { ...text, short: 't' },
    depends: { ...several, short: 'd' },
    force: flag,
    'deb-no-default-config-files': flag,
    'deb-compression': text,
    'deb-priority': text,
    'deb-suggests': several,
    architecture: text,
    'before-install': text,
    'after-install': text,
    'before-remove': text,
    'after-remove': text,
    category: text,
    conflicts: several,
    description: text,
    license: text,
    maintainer: text,
    name: text,
    package: text,
    url: text,
    vendor: text,
    version: text,
  },
});

const scripts = {
  preinst: values['before-install'],
  postinst: values['after-install'],
  prerm: values['before-remove'],
  postrm: values['after-remove'],
};

const control = `Package: ${values.name}
Version: ${values.version}
Architecture: ${values.architecture}
Maintainer: ${values.maintainer}
Depends: ${values.depends?.join(', ')}
Suggests: ${values['deb-suggests']?.join(', ')}
Conflicts: ${values.conflicts?.join(', ')}
Section: ${values.category}
Priority: ${values['deb-priority']}
Homepage: ${values.url}
Description: ${values.description}
`;

const tree = mkdtempSync(join(tmpdir(), 'vitrine-fpm-'));
try {
  for (const pair of positionals) place(...(pair.split('=') as [string, string]));
  mkdirSync(join(tree, 'DEBIAN'));
  writeFileSync(join(tree, 'DEBIAN/control'), control);
  for (const [name, from] of Object.entries(scripts))
    cpSync(from ?? '', join(tree, 'DEBIAN', name), { mode: 0 });
  execFileSync('chmod', ['755', tree, ...Object.keys(scripts).map(inControl)]);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, values.package ?? '']);
} finally {
  rmSync(tree, { recursive: true, force: true });
}

function inControl(name: string): string {
  return join(tree, 'DEBIAN', name);
}

/** `file=place`, or what is in a folder. Links stay links. */
function place(from: string, to: string): void {
  const target = join(tree, to);
  mkdirSync(statSync(from).isDirectory() ? target : dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
}
