// L2 no escape, by addresses: everything that a page can be sent to, and everything that makes a page pretend to be elsewhere.
import { tryAll, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

/** Sends the page somewhere, with the rights of a touch. */
const go =
  (address: string) =>
  async ({ page }: Trial) => {
    await page()
      .evaluate((to) => void (location.href = to), address)
      .catch(() => undefined);
  };

const schemes: Record<string, string> = {
  'https://example.com/': 'a page of the web',
  'http://127.0.0.1/': 'a server of this machine',
  '//example.com/': 'a page of the web, without its scheme',
  './assets/index.css': 'a file of the app that is no page',
  './media/x/y.svg': 'a picture as a page',
  '/settings': 'a page that is not there',
  'about:blank': 'an empty page',
  'about:srcdoc': 'a page out of an attribute',
  'data:text/html,<h1>Gone</h1>': 'a page within an address',
  'file:///etc/passwd': 'a file of the machine',
  'file:///': 'the files of the machine',
  'chrome://version': 'a page of the browser',
  'chrome://settings': 'the settings of the browser',
  'chrome://inspect': 'the browser’s list of pages',
  'chrome://gpu': 'the browser’s page of graphics',
  'chrome://crash': 'a page that crashes',
  'chrome://hang': 'a page that hangs',
  'chrome://gpucrash': 'a page that ends the graphics',
  'chrome://memory-exhaust': 'a page that fills the memory',
  'chrome://quit': 'a page that ends the browser',
  'chrome-untrusted://print/': 'the browser’s print page',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.html': 'a page of an extension',
  'devtools://devtools/bundled/inspector.html': 'developer tools',
  'view-source:https://example.com/': 'the source of a page',
  'filesystem:https://example.com/temporary/x': 'a file of a page',
  'mailto:a@example.com': 'a mail program',
  'tel:112': 'a telephone',
  'sms:112': 'a messenger',
  'ms-settings:': 'the settings of Windows',
  'ms-windows-store://home': 'the store of Windows',
  'ms-cxh-full:': 'a full-screen page of Windows',
  'shell:startup': 'a folder of Windows',
  'search-ms:query=cmd': 'the search of Windows',
  'x-apple.systempreferences:': 'the settings of macOS',
  'intent://x#Intent;scheme=http;end': 'a program of Android',
  'steam://run/1': 'any program that has registered itself',
  'ftp://example.com/': 'a server of files',
  'ws://example.com/': 'a socket as a page',
  'magnet:?xt=x': 'a program that downloads',
};

const leaving: Technique[] = Object.entries(schemes).map(([address, what]) => ({
  name: `${address}, ${what},`,
  attempt: 'navigation',
  does: go(address),
}));

/** A script in the page that changes where it is, or seems to be. */
const run =
  (script: string) =>
  async ({ page }: Trial) => {
    await page()
      .evaluate(`(() => { ${script} })()`)
      .catch(() => undefined);
  };

const ways: Technique[] = [
  ['location.replace()', 'location.replace("https://example.com/")'],
  ['location.assign()', 'location.assign("https://example.com/")'],
  [
    'a page made of a script’s text',
    'location.href = URL.createObjectURL(new Blob(["<h1>Gone</h1>"], { type: "text/html" }))',
  ],
  ['a false address by pushState', 'history.pushState(null, "", "/settings")'],
  ['a false address by replaceState', 'history.replaceState(null, "", "/settings")'],
  ['a place within the page', 'location.hash = "settings"'],
  ['the navigation of newer engines', 'navigation.navigate("https://example.com/")'],
  ['loading the page again', 'location.reload()'],
  [
    'loading the page again, two hundred times',
    'for (let time = 0; time < 200; time++) location.reload()',
  ],
  [
    'a storm of addresses',
    'for (let time = 0; time < 200; time++) location.href = "https://example.com/" + time',
  ],
  [
    'a page that refreshes itself',
    'const meta = document.createElement("meta"); meta.httpEquiv = "refresh"; meta.content = "0;url=https://example.com/"; document.head.append(meta); setTimeout(() => meta.remove(), 200)',
  ],
  [
    'a link clicked by script',
    'const link = document.createElement("a"); link.href = "https://example.com/"; document.body.append(link); link.click(); link.remove()',
  ],
  [
    'a link that was never in the page',
    'const link = document.createElement("a"); link.href = "https://example.com/"; link.click()',
  ],
  [
    'a link in a drawing',
    'const drawing = document.createElementNS("http://www.w3.org/2000/svg", "a"); drawing.setAttribute("href", "https://example.com/"); document.body.append(drawing); drawing.dispatchEvent(new MouseEvent("click", { bubbles: true })); drawing.remove()',
  ],
  [
    'a link hidden in a closed shadow',
    'const host = document.createElement("div"); const link = document.createElement("a"); link.href = "https://example.com/"; host.attachShadow({ mode: "closed" }).append(link); document.body.append(host); link.click(); host.remove()',
  ],
  [
    'a link by another base',
    'const base = document.createElement("base"); base.href = "https://example.com/"; document.head.append(base); location.href = "x"; base.remove()',
  ],
].map(([name = '', script = '']) => ({ name, attempt: 'navigation' as const, does: run(script) }));

/** The frame itself is what is counted: with it the page is loaded anew, often before the engine says a word of the rest. */
const frames: Technique[] = [
  [
    'a frame that sends its parent away',
    'const frame = document.createElement("iframe"); document.body.append(frame); frame.contentWindow.parent.location.href = "https://example.com/"; frame.remove()',
  ],
  [
    'a frame that sends the top away',
    'const frame = document.createElement("iframe"); document.body.append(frame); frame.contentWindow.open("https://example.com/", "_top"); setTimeout(() => frame.remove(), 200)',
  ],
].map(([name = '', script = '']) => ({ name, attempt: 'view' as const, does: run(script) }));

const history: Technique[] = [
  ['going back', 'history.back()'],
  ['going forward', 'history.forward()'],
  ['going back three pages', 'history.go(-3)'],
].map(([name = '', script = '']) => ({
  name,
  unseen: 'there is no page to go to',
  does: run(script),
}));

const staying: Technique[] = [
  {
    name: 'a page that asks whether to leave, while the kiosk loads it again,',
    unseen: 'the handler that would ask is never called',
    does: async ({ page }) => {
      await page().evaluate(() => {
        const ask = (event: Event) => {
          event.preventDefault();
          return 'Stay!';
        };
        addEventListener('beforeunload', ask);
        window.onbeforeunload = ask;
      });
      await page().reload();
    },
  },
];

tryAll([...leaving, ...ways, ...frames, ...history, ...staying]);
