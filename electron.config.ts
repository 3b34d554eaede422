// The one description of the app: its constants, its builds and its packaging. build/ carries it out.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Configuration as Packaging } from 'electron-builder';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { packagerFuses } from './main/core/lockdown/fuses.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Node code bundled into one file, so that a start reads one file and not hundreds. */
const bundle = (
  entry: string,
  file: string,
  format: 'es' | 'cjs',
  external: (string | RegExp)[],
  alias: Record<string, string> = {},
): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  resolve: { alias, conditions: ['node'] },
  ssr: { noExternal: true, external: [] },
  build: {
    ssr: at(entry),
    outDir: at('out'),
    emptyOutDir: false,
    minify: false,
    sourcemap: 'hidden',
    target: 'node24',
    rolldownOptions: {
      external: [...node, ...external],
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
});

/**
 * A page: code and styles, loaded from our own scheme with relative addresses.
 * @param entries its document, and scripts of its own that another page is to load by name
 */
const page = (root: string, folder: string, entries = ['index.html']): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  root: at(root),
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true } })],
  build: {
    outDir: at(folder),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: entries.map((entry) => at(`${root}/${entry}`)),
      output: {
        entryFileNames: ({ name }) =>
          entries.includes(`${name}.ts`) ? `${name}.js` : 'assets/[name]-[hash].js',
      },
    },
  },
});

export default {
  /** What the machine calls us. */
  name: 'Vitrine',
  id: 'org.vitrine.kiosk',

  builds: {
    /** The kiosk's page. */
    renderer: page('renderer', 'out/renderer'),
    /** The staff panel: a page of its own, so that a visitor's page carries none of it. */
    staff: page('renderer/staff', 'out/staff'),
    /** The curator's panel, for `npm run curate` at a desk; no package carries it. */
    curate: page('renderer/curate', 'out/curate', ['index.html', 'bridge.ts']),
    /** The only code that runs between page and main; sandboxed, hence CommonJS. */
    preload: bundle('main/electron/preload.ts', 'preload.cjs', 'cjs', ['electron']),
    /** The app on Electron: the production path. */
    main: bundle('main/index.ts', 'electron/main.js', 'es', ['electron']),
    /** The same main process on the system's Chromium, with a stand-in for Electron's API. */
    chromium: bundle('main/chromium/entry.ts', 'chromium/main.js', 'es', ['playwright-core'], {
      electron: at('main/chromium/electron.ts'),
    }),
    /** The doctor for machines on which Chromium stands in: a program of its own. */
    doctor: bundle('main/chromium/doctor.ts', 'doctor/main.js', 'es', []),
  },

  /** electron-builder's configuration. The permanent form in a gallery is the deb; AppImage and folder are for events. */
  packaging: {
    appId: 'org.vitrine.kiosk',
    productName: 'Vitrine',
    copyright: 'The Vitrine authors, MIT licence',
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    directories: { output: 'out/packages', buildResources: 'out/icons' },
    files: [
      'out/electron/**',
      'out/preload.cjs',
      'out/renderer/**',
      'out/staff/**',
      // The last resort, for when nothing beside the archive can be shown.
      'exhibits/**',
      '!exhibits/{schema,guide}/**',
      '!exhibits/CURATORS.md',
      '!**/*.map',
    ],
    // Where an update can replace them.
    extraResources: [{ from: 'exhibits', to: 'exhibits' }],
    asar: true,
    disableAsarIntegrity: false,
    electronFuses: packagerFuses,
    // Two of the engine's own languages; ours are in the page.
    electronLanguages: ['en-US', 'ko'],
    // There is nothing native to build, and nothing to publish.
    npmRebuild: false,
    publish: null,
    // A deb has to name one; this page comes with it.
    extraMetadata: { homepage: 'file:///usr/share/doc/vitrine/README.md' },
    // The older tools make AppImages that take the sandbox away, which the kiosk refuses.
    toolsets: { appimage: '1.0.3' },
    linux: {
      target: [
        { target: 'deb', arch: ['x64', 'arm64'] },
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'dir', arch: ['x64', 'arm64'] },
      ],
      icon: 'out/icons',
      category: 'Education',
      executableName: 'vitrine',
      maintainer: 'The Vitrine authors <vitrine@localhost>',
      synopsis: 'kiosk for museum exhibits',
    },
    // Units, user, limits and scripts are added by build/package/electron.ts.
    deb: { packageCategory: 'education', priority: 'optional', packageName: 'vitrine' },
    win: {
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'zip', arch: ['x64'] },
      ],
      icon: 'out/icons/icon.ico',
    },
    nsis: {
      oneClick: false,
      perMachine: true,
      createDesktopShortcut: false,
      runAfterFinish: false,
      deleteAppDataOnUninstall: false,
    },
    mac: {
      target: [
        { target: 'dmg', arch: ['universal'] },
        { target: 'zip', arch: ['universal'] },
      ],
      icon: 'out/icons/icon.icns',
      category: 'public.app-category.education',
      hardenedRuntime: true,
    },
  } satisfies Packaging,
};
