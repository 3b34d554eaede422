// Refuses to start a packaged program that somebody opened from outside. Called first by main/index.ts.
import { app } from 'electron';
import { whyNotStart } from '../core/lockdown/start.ts';
import { OptionError } from '../core/options.ts';

/**
 * Looks at the environment and at what the engine was told, before we tell it anything.
 * @throws OptionError with a sentence for a technician
 */
export function checkStart(): void {
  if (!app.isPackaged) return;
  const why = whyNotStart({
    variables: Object.keys(process.env),
    engineHas: (name) => app.commandLine.hasSwitch(name),
  });
  if (why !== undefined) throw new OptionError(why);
}
