// Links and rules by which the engine prepares itself.
import type { Attempt } from './attempt.ts';

/** No request comes of it that anybody could refuse. */
const unasked = { silent: 'the engine asks nobody; its resolver refuses' };

const link = (rel: string, as = '', more: Partial<Attempt> = {}): Attempt => ({
  ...more,
  name: `link rel=${rel}${as && ` as=${as}`}`,
  given: { rel, as },
  run: ({ https, rel = '', as = '' }) => {
    const made = Object.assign(document.createElement('link'), { rel, href: `${https}/x` });
    if (as) made.setAttribute('as', as);
    document.head.append(made);
  },
});

const rules = (kind: string): Attempt => ({
  name: `speculation rules: ${kind}`,
  toldAs: 'trusted-types-sink',
  given: { kind },
  run: ({ https, kind = '' }) => {
    const script = Object.assign(document.createElement('script'), { type: 'speculationrules' });
    const rule = { source: 'list', urls: [`${https}/`], eagerness: 'immediate' };
    script.textContent = JSON.stringify({ [kind]: [rule] });
    document.head.append(script);
  },
});

export const hints: Attempt[] = [
  link('dns-prefetch', '', unasked),
  link('preconnect', '', unasked),
  {
    name: 'link rel=preconnect to a number',
    ...unasked,
    by: 'number',
    run: ({ number }) => {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'preconnect', href: number }),
      );
    },
  },
  link('prefetch'),
  link('preload', 'image'),
  link('preload', 'script'),
  link('preload', 'style'),
  link('preload', 'font'),
  link('preload', 'fetch'),
  link('modulepreload'),
  link('stylesheet'),
  link('icon'),
  link('manifest'),
  rules('prefetch'),
  rules('prerender'),
];
