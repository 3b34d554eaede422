// L2 no escape: with which arguments, variables and switches a packaged program starts, and with which it does not.
import { describe, expect, test } from 'vitest';
import {
  isForEngine,
  mayStartWith,
  switchesToAskFor,
  whyRefused,
} from '../../../../main/core/lockdown/arguments.ts';
import { mayStartWithVariable } from '../../../../main/core/lockdown/environment.ts';
import { whyNotStart } from '../../../../main/core/lockdown/start.ts';

const own = ['exhibits', 'state', 'exit-after', 'supervised'];

describe('a command-line switch', () => {
  const opening =
    '--remote-debugging-port=9222 --remote-debugging-pipe --remote-debugging-address=0.0.0.0 --inspect --inspect-brk=1 ' +
    '--inspect-publish-uid=http --debug-port=1 --no-sandbox --NO-SANDBOX -no-sandbox --disable-gpu-sandbox ' +
    '--disable-setuid-sandbox --no-zygote --single-process --user-data-dir=/tmp/x --load-extension=/x ' +
    '--disable-web-security --allow-file-access-from-files --proxy-server=evil --proxy-pac-url=http://evil ' +
    '--no-proxy-server --host-resolver-rules=MAP --host-rules=MAP --js-flags=--expose-gc --ignore-certificate-errors ' +
    '--enable-features=X --enable-blink-features=X --enable-logging=file --log-net-log=/x --auth-server-allowlist=* ' +
    '--require=/tmp/x.js --import=/tmp/x.js --gpu-launcher=xterm --renderer-cmd-prefix=xterm --utility-cmd-prefix=xterm /no-sandbox';
  test.each(opening.split(' '))('L2 %s is refused, with its reason', (argument) => {
    expect(mayStartWith(argument, own)).toBe(false);
    expect(whyRefused(argument)).toMatch(/\w+ \w+/);
  });

  const unknown = [
    '--bogus',
    '-x',
    '-r',
    '--',
    '---exhibits',
    '--Exhibits',
    '--exhibits\0',
    '--toString',
  ];
  test.each(unknown)('L2 %j is refused because nobody knows it', (argument) => {
    expect(mayStartWith(argument, own)).toBe(false);
  });

  const fine = [
    '--exhibits',
    '--exhibits=/srv/x',
    '--exit-after',
    '20',
    '/srv/exhibits',
    '--supervised',
  ];
  test.each([...fine, '--ozone-platform=wayland', '--disable-gpu'])('%s may stay', (argument) => {
    expect(mayStartWith(argument, own)).toBe(true);
  });

  test('that fits the engine to its machine is no option of ours', () => {
    expect(isForEngine('--ozone-platform=wayland')).toBe(true);
    expect(isForEngine('--exhibits=/x')).toBe(false);
  });
});

describe('a variable of the environment', () => {
  const opening =
    'ELECTRON_RUN_AS_NODE ELECTRON_DISABLE_SANDBOX ELECTRON_ENABLE_LOGGING ELECTRON_LOG_FILE ELECTRON_NO_ASAR NODE_OPTIONS ' +
    'Node_Options NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED SSLKEYLOGFILE LD_PRELOAD DYLD_INSERT_LIBRARIES';
  test.each(opening.split(' '))('L2 %s is refused', (name) => {
    expect(mayStartWithVariable(name)).toBe(false);
  });

  test.each(['PATH', 'HOME', 'DISPLAY', 'LANG', 'XDG_RUNTIME_DIR', 'NODE_ENV'])(
    '%s may stay',
    (name) => {
      expect(mayStartWithVariable(name)).toBe(true);
    },
  );
});

describe('a start', () => {
  const none = { variables: ['PATH'], engineHas: () => false };

  test('without anything that opens it goes ahead', () => {
    expect(whyNotStart(none)).toBeUndefined();
  });

  test('L2 with a variable that opens it ends with a sentence that names it', () => {
    const why = whyNotStart({ ...none, variables: ['PATH', 'NODE_OPTIONS'] });
    expect(why).toMatch(/^The variable NODE_OPTIONS is set: it runs foreign code .*without it\.$/);
  });

  test.each(switchesToAskFor)('L2 of an engine that was given --%s by another way ends', (name) => {
    const why = whyNotStart({ ...none, engineHas: (asked) => asked === name });
    expect(why).toMatch(new RegExp(`switch --${name}: it \\w+ .*without it\\.$`));
  });
});
