// The Content Security Policy of the page: where content may come from, and what it may not do. Used by headers.ts.

interface Directive {
  directive: string;
  sources: string;
  reason: string;
}

/** One row per directive. `'self'` is the host that the page came from: two hosts of ours do not reach each other either. */
const pageDirectives: Directive[] = [
  { directive: 'default-src', sources: "'none'", reason: 'what is not named is forbidden' },
  { directive: 'script-src', sources: "'self'", reason: 'our own code, from files only' },
  { directive: 'style-src', sources: "'self'", reason: 'our own styles, from files only' },
  { directive: 'img-src', sources: "'self'", reason: 'pictures of the app and of exhibits' },
  { directive: 'font-src', sources: "'self'", reason: 'the bundled typeface' },
  { directive: 'connect-src', sources: "'none'", reason: 'the page asks main, and main alone' },
  { directive: 'media-src', sources: "'none'", reason: 'no kind of exhibit has sound or film' },
  { directive: 'worker-src', sources: "'none'", reason: 'no code beside the page' },
  { directive: 'frame-src', sources: "'none'", reason: 'no page within the page' },
  { directive: 'fenced-frame-src', sources: "'none'", reason: 'no page within the page' },
  { directive: 'object-src', sources: "'none'", reason: 'no plug-ins' },
  { directive: 'manifest-src', sources: "'none'", reason: 'nothing to install' },
  { directive: 'base-uri', sources: "'none'", reason: 'relative addresses stay ours' },
  { directive: 'form-action', sources: "'none'", reason: 'nothing is sent' },
  { directive: 'frame-ancestors', sources: "'none'", reason: 'nobody shows us in a frame' },
  {
    directive: 'sandbox',
    sources: 'allow-scripts allow-same-origin',
    reason:
      'code and an origin, and nothing else: the engine itself ignores dialogs, printing, windows, forms, downloads, ' +
      'pointer lock and programs of the machine, whatever main answers',
  },
  { directive: 'require-trusted-types-for', sources: "'script'", reason: 'no text becomes code' },
  {
    directive: 'trusted-types',
    sources: 'svelte-trusted-html',
    reason:
      'the policy through which Svelte makes its own templates; a second of that name is refused',
  },
];

/** The built-in picture, which is a page without code. */
const restingDirectives: Directive[] = [
  { directive: 'default-src', sources: "'none'", reason: 'it loads nothing' },
  { directive: 'style-src', sources: "'unsafe-inline'", reason: 'it carries its styles' },
  { directive: 'font-src', sources: 'data:', reason: 'it carries its letters' },
  { directive: 'base-uri', sources: "'none'", reason: 'there are no addresses in it' },
  { directive: 'form-action', sources: "'none'", reason: 'nothing is sent' },
  { directive: 'frame-ancestors', sources: "'none'", reason: 'nobody shows it in a frame' },
  {
    directive: 'sandbox',
    sources: 'allow-scripts allow-same-origin',
    reason:
      'as for the page; scripts are allowed to the preload alone, which guards the keys here too',
  },
  { directive: 'require-trusted-types-for', sources: "'script'", reason: 'no text becomes code' },
  { directive: 'trusted-types', sources: "'none'", reason: 'not even by a policy' },
];

/** An exhibit’s picture: even an SVG opened by itself runs nothing and loads nothing. */
const pictureDirectives: Directive[] = [
  { directive: 'default-src', sources: "'none'", reason: 'a picture loads nothing' },
  { directive: 'style-src', sources: "'unsafe-inline'", reason: 'drawings carry their styles' },
  { directive: 'frame-ancestors', sources: "'none'", reason: 'a picture is no page' },
  { directive: 'sandbox', sources: '', reason: 'a picture does nothing' },
];

const written = (directives: Directive[]): string =>
  directives.map(({ directive, sources }) => `${directive} ${sources}`.trim()).join('; ');

/** The policy of the app's own files. */
export const pagePolicy = written(pageDirectives);

/** The policy of the built-in picture. */
export const restingPolicy = written(restingDirectives);

/** The policy of pictures. */
export const picturePolicy = written(pictureDirectives);
