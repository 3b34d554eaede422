// Downloads Electron through its own packages and reports to its parent; a program of its own, so that it can be stopped.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const here = createRequire(import.meta.url);
const electron = createRequire(here.resolve('electron/package.json'));
const { version } = electron('./package.json') as { version: string };

/** The slice of `@electron/get` that is used; the package is Electron's dependency, not ours. */
interface Get {
  downloadArtifact(details: object): Promise<string>;
}

const tell = (message: object) => process.send?.(message);
process.on('disconnect', () => process.exit(1));

try {
  const { downloadArtifact } = (await import(
    pathToFileURL(electron.resolve('@electron/get')).href
  )) as Get;
  let told = -1;
  await downloadArtifact({
    version,
    artifactName: 'electron',
    checksums: electron('./checksums.json') as object,
    platform: process.platform,
    arch: process.arch,
    downloadOptions: {
      quiet: true,
      getProgressCallback: ({ percent }: { percent: number }) => {
        const now = Math.floor(percent * 100);
        if (now !== told) tell({ percent: now });
        told = now;
        return Promise.resolve();
      },
    },
  });
  // Finds the archive in the cache that has just been filled, checks it and unpacks it.
  const installed = spawnSync(process.execPath, [electron.resolve('./install.js')], {
    stdio: 'ignore',
  });
  if (installed.status !== 0) tell({ error: 'the archive could not be unpacked' });
  process.exit(installed.status ?? 1);
} catch (error) {
  const { message, cause } = error as Error & { cause?: { code?: string } };
  process.send?.({ error: cause?.code ?? message.split('\n')[0] }, () => process.exit(1));
}
