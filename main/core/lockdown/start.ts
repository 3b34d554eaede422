// Whether a packaged program may start at all: variables of the environment, and switches that reached the engine by
// another way than the command line, which core/options.ts reads. main/electron/start.ts asks.
import { switchesToAskFor, whyRefused } from './arguments.ts';
import { whyVariableRefused } from './environment.ts';

/** How the program was started. */
export interface Start {
  /** Names of the variables that are set. */
  variables: readonly string[];
  /** Whether the engine has heard of a switch. */
  engineHas(name: string): boolean;
}

/** Why the program may not start, as a sentence for a technician; undefined when it may. */
export function whyNotStart({ variables, engineHas }: Start): string | undefined {
  const variable = variables.find((name) => whyVariableRefused(name) !== undefined);
  if (variable !== undefined)
    return `The variable ${variable} is set: it ${String(whyVariableRefused(variable))}. Start the kiosk without it.`;
  const name = switchesToAskFor.find((name) => engineHas(name));
  if (name === undefined) return undefined;
  return `The engine was given the switch --${name}: it ${String(whyRefused(`--${name}`))}. Start the kiosk without it.`;
}
