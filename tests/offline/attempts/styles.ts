// Styles that load something.
import type { Attempt } from './attempt.ts';

const style = (name: string, property: string, value: string): Attempt => ({
  name: `style: ${name}`,
  given: { property, value },
  run: ({ https, property = '', value = '' }) => {
    const made = document.body.appendChild(document.createElement('div'));
    const shown = { position: 'fixed', width: '9px', height: '9px', top: '0', left: '0' };
    Object.assign(made.style, shown, { display: 'list-item', borderStyle: 'solid' });
    made.style.setProperty(property, value.replace('URL', `url(${https}/x)`));
    made.getBoundingClientRect();
  },
});

const sheet = (name: string, rules: string): Attempt => ({
  name,
  toldAs: 'style-src-elem inline',
  given: { rules },
  run: ({ https, rules = '' }) => {
    const made = document.createElement('style');
    made.textContent = rules.replace('URL', `url(${https}/x)`);
    document.head.append(made);
  },
});

export const styles: Attempt[] = [
  style('background', 'background-image', 'URL'),
  style('set of images', 'background-image', 'image-set(URL 1x)'),
  style('border', 'border-image-source', 'URL'),
  style('list', 'list-style-image', 'URL'),
  style('mask', 'mask-image', 'URL'),
  style('content', 'content', 'URL'),
  {
    name: 'style: cursor',
    run: ({ https }) => {
      document.body.style.cursor = `url(${https}/x), auto`;
    },
  },
  sheet('@import', '@import URL;'),
  sheet(
    '@font-face',
    "@font-face { font-family: probe2; src: URL } body::after { content: 'x'; font-family: probe2 }",
  ),
  {
    name: 'style sheet made by code',
    run: ({ https }) => {
      const made = new CSSStyleSheet();
      made.replaceSync(`html { background-image: url(${https}/x) }`);
      document.adoptedStyleSheets.push(made);
    },
  },
];
