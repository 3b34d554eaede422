// L2 no escape, by code: what a script in the page could ask of the engine, if content ever brought one. Each script runs with
// the rights of a touch, which is when the engine grants most.
import type { Attempt } from '../../../main/core/lockdown/refusals.ts';
import { tryAll, type Technique } from './techniques.ts';
import type { Trial } from './trial.ts';

/** Runs a script in the page; what it answers or throws is its own affair, and so is whether it ever ends. */
const run = (script: string) => async (trial: Trial) => {
  await trial
    .page()
    .evaluate(
      `Promise.race([
        (async () => { ${script} })().catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, 400)),
      ]).then(() => undefined)`,
    )
    .catch(() => undefined);
};

type Row = [name: string, script: string, says?: string];

const counted = (attempt: Attempt, rows: Row[]): Technique[] =>
  rows.map(([name, script, says]) => ({
    name,
    attempt,
    ...(says !== undefined && { says }),
    does: run(script),
  }));

const uncounted = (unseen: string, rows: Row[]): Technique[] =>
  rows.map(([name, script]) => ({ name, unseen, does: run(script) }));

/** An element that is made, used and taken away. */
const using = (tag: string, use: string, tail = 'element.remove();') =>
  `const element = document.createElement('${tag}'); ${use} ${tail}`;
const inPage = 'document.body.append(element);';

const dialogs = counted('dialog', [
  ['alert()', 'alert(1)'],
  ['confirm()', 'confirm(1)'],
  ['prompt()', 'prompt(1)'],
  ['alert() of an empty frame', using('iframe', `${inPage} element.contentWindow.alert(1);`)],
]);

const prints = counted('print', [
  ['print()', 'print()'],
  ['the command to print', 'document.execCommand("print")'],
]);

const windows = counted('window', [
  ['window.open()', 'open("https://example.com/")'],
  ['window.open() of the page itself', 'open(location.href)'],
  ['window.open() of nothing, to write into,', 'open("")'],
  ['window.open() as a bare window', 'open("https://example.com/", "", "popup,width=300")'],
  [
    'open() of an empty frame',
    using('iframe', `${inPage} element.contentWindow.open("about:blank");`),
  ],
  [
    'a click by script on a link to a new window',
    using(
      'a',
      'element.href = "https://example.com/"; element.target = "_blank"; element.click();',
    ),
  ],
  ['closing the window', 'window.close()', 'close'],
  ['moving the window', 'moveTo(50, 50); moveBy(10, 10)', 'moved'],
  ['making the window small', 'resizeTo(300, 300); resizeBy(-100, -100)', 'moved'],
]);

const forms = counted('navigation', [
  [
    'a form sent by script',
    using('form', `element.action = "https://example.com/"; ${inPage} element.submit();`),
  ],
  [
    'a form sent like a touch',
    using('form', `element.action = "https://example.com/"; ${inPage} element.requestSubmit();`),
  ],
  [
    'a form sent to a new window',
    using(
      'form',
      `element.action = "https://example.com/"; element.target = "_blank"; ${inPage} element.submit();`,
    ),
  ],
  [
    'a form sent by post',
    using(
      'form',
      `element.action = "./index.html"; element.method = "post"; ${inPage} element.submit();`,
    ),
  ],
]);

const downloads = [
  ...counted('download', [
    [
      'a link that saves, outside of the page',
      using('a', 'element.href = "./index.html"; element.download = "x"; element.click();'),
    ],
  ]),
  ...uncounted('the engine refuses it without a word', [
    [
      'a link that saves what the script has made',
      using(
        'a',
        'element.href = URL.createObjectURL(new Blob(["x"])); element.download = "x"; element.click();',
      ),
    ],
  ]),
];

const choosers = counted('chooser', [
  [
    'a file input within the page, clicked by script',
    using('input', `element.type = "file"; ${inPage} element.click();`),
  ],
  ['a file input outside of the page', using('input', 'element.type = "file"; element.click();')],
  [
    'the picker of a file input',
    using('input', `element.type = "file"; ${inPage} element.showPicker();`),
  ],
  [
    'a colour input clicked by script',
    using('input', `element.type = "color"; ${inPage} element.click();`),
  ],
  [
    'a label of a file input',
    using(
      'label',
      `const file = document.createElement("input"); file.type = "file"; element.append(file); ${inPage} element.click();`,
    ),
  ],
]);

/** What the engine draws over the page itself and takes away again. */
const pickers: Technique[] = ['color', 'date', 'select'].map((type) => ({
  name: `the picker of a ${type} field that a script opens, up to the next touch,`,
  unseen:
    'the engine tells nobody, and leaves it to a touch to close it; only the page’s own code could open it',
  does: async (trial: Trial) => {
    const made =
      type === 'select'
        ? using('select', `element.append(new Option('a')); ${inPage} element.showPicker();`, '')
        : using('input', `element.type = "${type}"; ${inPage} element.showPicker();`, '');
    await run(`${made} element.id = "picker";`)(trial);
    trial.hands.click(1, { x: 1700, y: 900 });
    await run('document.querySelector("#picker").remove()')(trial);
  },
}));

const permissions = counted('permission', [
  ['full screen', 'await document.documentElement.requestFullscreen()', 'fullscreen'],
  [
    'the place of the machine',
    'navigator.geolocation.getCurrentPosition(() => undefined)',
    'geolocation',
  ],
  ['the camera', 'await navigator.mediaDevices.getUserMedia({ video: true })', 'camera'],
  ['the microphone', 'await navigator.mediaDevices.getUserMedia({ audio: true })', 'microphone'],
  ['MIDI devices', 'await navigator.requestMIDIAccess()', 'midi'],
  [
    'a payment',
    'await new PaymentRequest([{ supportedMethods: "https://example.com" }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).show()',
    'payment',
  ],
  ['keeping the screen on', 'await navigator.wakeLock.request("screen")', 'screen-wake-lock'],
  ['the list of screens', 'await getScreenDetails()', 'WindowManagement'],
  [
    'whether somebody is there',
    'await IdleDetector.requestPermission(); await new IdleDetector().start()',
    'idle-detection',
  ],
  ['writing to the clipboard', 'await navigator.clipboard.writeText("x")', 'clipboard-write'],
  ['reading the clipboard', 'await navigator.clipboard.readText()', 'clipboard-read'],
]);

const absent = uncounted('the engine has no such thing here to ask for', [
  ['the dialog to open a file', 'await showOpenFilePicker()'],
  ['the dialog to save a file', 'await showSaveFilePicker()'],
  ['the dialog for a folder', 'await showDirectoryPicker()'],
  ['picking a colour from the screen', 'await new EyeDropper().open()'],
  ['a window that stays on top', 'await documentPictureInPicture.requestWindow()'],
  ['a second screen', 'await new PresentationRequest("https://example.com").start()'],
  ['a notification', 'await Notification.requestPermission(); new Notification("x")'],
  ['sharing', 'await navigator.share({ text: "x" })'],
  ['a picture of the screen', 'await navigator.mediaDevices.getDisplayMedia()'],
  ['USB devices', 'await navigator.usb.requestDevice({ filters: [] })'],
  ['serial ports', 'await navigator.serial.requestPort()'],
  ['input devices', 'await navigator.hid.requestDevice({ filters: [] })'],
  ['the fonts of the machine', 'await queryLocalFonts()'],
  ['virtual reality', 'await navigator.xr.requestSession("immersive-vr")'],
  [
    'a security key',
    'await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(8) } })',
  ],
  ['becoming the program for mail', 'navigator.registerProtocolHandler("mailto", "./?%s")'],
  ['a shared worker', 'new SharedWorker("./assets/x.js")'],
]);

const clipboard = counted('clipboard', [
  ['the command to copy', 'document.execCommand("copy")', 'copy'],
  ['the command to cut', 'document.execCommand("cut")', 'cut'],
]);

const held = [
  ...counted('gesture', [
    ['holding the pointer', 'await document.body.requestPointerLock()', 'pointer lock'],
    [
      'selecting everything',
      'document.execCommand("selectAll"); getSelection().removeAllRanges()',
      'selection',
    ],
  ]),
  ...uncounted('the engine lets a page ask, and it gives no more keys to a page than it has', [
    ['locking the keyboard', 'await navigator.keyboard.lock()'],
  ]),
  ...uncounted('the page is not what makes the window full screen', [
    ['leaving full screen', 'await document.exitFullscreen()'],
  ]),
  ...uncounted('the window has no place but the whole screen', [
    ['putting the window behind others', 'blur()'],
  ]),
  ...uncounted('nobody sees a title or an icon of the window', [
    [
      'a false title',
      'const { title } = document; document.title = "Settings"; document.title = title',
    ],
    ['a badge', 'await navigator.setAppBadge(3)'],
  ]),
];

const code = counted('code', [
  ['a worker', 'new Worker("./assets/x.js")'],
  ['a worker made of text', 'new Worker(URL.createObjectURL(new Blob(["open()"])))'],
  ['a service worker', 'await navigator.serviceWorker.register("./sw.js")'],
  [
    'a script from elsewhere',
    using('script', `element.src = "https://example.com/x.js"; ${inPage}`),
  ],
  ['a script as text', using('script', `element.textContent = "open()"; ${inPage}`)],
  ['markup as text', using('div', 'element.innerHTML = "<img src=x onerror=open()>";')],
  ['a whole document as text', 'document.write("<h1>Gone</h1>")'],
  ['an address that is a script', 'location.href = "javascript:document.body.remove()"'],
  [
    'a handler written as an attribute',
    using('div', `element.setAttribute("onclick", "open()"); ${inPage}`),
  ],
]);

const views = [
  ...counted('view', [
    ['an empty frame', using('iframe', inPage), 'a frame'],
    [
      'a frame of another page',
      using('iframe', `element.src = "https://example.com/"; ${inPage}`, ''),
    ],
    ['a frame of the page itself', using('iframe', `element.src = location.href; ${inPage}`, '')],
    [
      'a frame hidden in a closed shadow',
      using(
        'div',
        `element.attachShadow({ mode: "closed" }).append(document.createElement("iframe")); ${inPage}`,
        '',
      ),
      'a frame',
    ],
  ]),
  ...counted('code', [
    ['a plug-in by its address', using('embed', 'element.src = "https://example.com/x.swf";')],
    [
      'a plug-in',
      using('object', `element.type = "text/html"; element.data = "./index.html"; ${inPage}`, ''),
    ],
    [
      'a frame that carries its page',
      using('iframe', 'element.srcdoc = "<script>open()</script>";'),
    ],
  ]),
];

const requests = counted('request', [
  ['fetching another page', 'await fetch("https://example.com/")'],
  ['fetching from this machine', 'await fetch("http://127.0.0.1:9/")'],
  ['a socket', 'new WebSocket("ws://127.0.0.1:9/")'],
  ['a message on leaving', 'navigator.sendBeacon("https://example.com/")'],
  ['a picture from elsewhere', 'new Image().src = "https://example.com/x.png"'],
  [
    'styles from elsewhere',
    using(
      'link',
      `element.rel = "stylesheet"; element.href = "https://example.com/x.css"; ${inPage}`,
    ),
  ],
]);

tryAll([
  ...dialogs,
  ...prints,
  ...windows,
  ...forms,
  ...downloads,
  ...choosers,
  ...pickers,
  ...permissions,
  ...absent,
  ...clipboard,
  ...held,
  ...code,
  ...views,
  ...requests,
]);
