// What is put into the page and loads something by itself.
import type { Attempt } from './attempt.ts';

/** Attributes that become code are not taken from a text. */
const sink = { toldAs: 'trusted-types-sink' };
/** The kiosk loads its page anew as soon as there is one within it. */
const frame = { leaves: true } as const;

const element = (tag: string, attribute: string, more: Partial<Attempt> = {}): Attempt => ({
  name: `${tag} ${attribute}`,
  ...more,
  given: { tag, attribute },
  run: ({ https, tag = '', attribute = '' }) => {
    const made = document.createElement(tag);
    made.setAttribute(attribute, `${https}/x`);
    document.body.append(made);
  },
});

export const elements: Attempt[] = [
  { name: 'Image', run: ({ https }) => void (new Image().src = `${https}/x`) },
  {
    name: 'Image of a number',
    by: 'number',
    run: ({ number }) => void (new Image().src = `${number}/x`),
  },
  { name: 'img srcset', run: ({ https }) => void (new Image().srcset = `${https}/x 1x`) },
  element('video', 'src'),
  element('video', 'poster'),
  element('audio', 'src'),
  element('embed', 'src', { ...sink, ...frame }),
  element('object', 'data', { ...sink, ...frame }),
  element('iframe', 'src', frame),
  element('script', 'src', sink),
  {
    name: 'body background',
    run: ({ https }) => {
      document.body.setAttribute('background', `${https}/x`);
    },
  },
  {
    name: 'picture source',
    run: ({ https }) => {
      const picture = document.createElement('picture');
      picture.appendChild(document.createElement('source')).srcset = `${https}/x`;
      picture.appendChild(new Image());
      document.body.append(picture);
    },
  },
  {
    name: 'input of the type image',
    run: ({ https }) => {
      const input = Object.assign(document.createElement('input'), { type: 'image' });
      input.src = `${https}/x`;
      document.body.append(input);
    },
  },
  {
    name: 'track',
    run: ({ https }) => {
      const video = Object.assign(document.createElement('video'), { crossOrigin: 'anonymous' });
      const track = video.appendChild(document.createElement('track'));
      Object.assign(track, { kind: 'metadata', default: true, src: `${https}/x` });
      track.track.mode = 'hidden';
      document.body.append(video);
    },
  },
  {
    name: 'image in a drawing',
    run: ({ https }) => {
      const space = 'http://www.w3.org/2000/svg';
      const drawing = document.createElementNS(space, 'svg');
      const image = drawing.appendChild(document.createElementNS(space, 'image'));
      image.setAttribute('href', `${https}/x`);
      document.body.append(drawing);
    },
  },
  {
    name: 'script of the module kind',
    ...sink,
    run: ({ https }) => {
      const script = Object.assign(document.createElement('script'), { type: 'module' });
      script.src = `${https}/x`;
      document.head.append(script);
    },
  },
  {
    name: 'markup written by code',
    ...sink,
    run: ({ https }) => {
      document.createElement('div').innerHTML = `<img src="${https}/x">`;
    },
  },
  {
    name: 'frame with a picture in its text',
    ...sink,
    ...frame,
    run: ({ https }) => {
      const made = document.createElement('iframe');
      made.srcdoc = `<img src="${https}/x">`;
      document.body.append(made);
    },
  },
  {
    name: 'frame of a number',
    by: 'number',
    ...frame,
    run: ({ number }) => {
      const made = document.createElement('iframe');
      made.src = number;
      document.body.append(made);
    },
  },
];
