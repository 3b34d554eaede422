// Ways to take the page, or another, somewhere.
import type { Attempt } from './attempt.ts';

const press = (name: string, given: { href: string; target: string; ping: string }): Attempt => ({
  name,
  given,
  leaves: true,
  toldAs: 'navigation: "a"',
  run: ({ https, href = '', target = '', ping = '' }) => {
    const anchor = Object.assign(document.createElement('a'), { target });
    anchor.href = href.replace('HTTPS', https);
    if (ping) anchor.ping = ping.replace('HTTPS', https);
    document.body.append(anchor);
    anchor.click();
  },
});

const form = (method: string): Attempt => ({
  name: `form by ${method}`,
  given: { method },
  leaves: true,
  run: ({ https, method = '' }) => {
    const made = Object.assign(document.createElement('form'), { action: https, method });
    document.body.append(made);
    made.submit();
  },
});

export const ways: Attempt[] = [
  { name: 'location', leaves: true, run: ({ https }) => void (location.href = https) },
  {
    name: 'location of a number',
    leaves: true,
    by: 'number',
    run: ({ number }) => void (location.href = number),
  },
  {
    name: 'navigation.navigate()',
    leaves: true,
    run: async ({ https }) => {
      const { committed, finished } = navigation.navigate(https);
      await Promise.allSettled([committed, finished]);
    },
  },
  { name: 'window.open()', leaves: true, run: ({ https }) => void window.open(https) },
  press('link that is pressed', { href: 'HTTPS', target: '', ping: '' }),
  press('link to a new window', { href: 'HTTPS', target: '_blank', ping: '' }),
  press('ping of a link', { href: '#here', target: '', ping: 'HTTPS' }),
  form('get'),
  form('post'),
  {
    name: 'refresh by a meta element',
    leaves: true,
    run: ({ https }) => {
      const meta = document.createElement('meta');
      Object.assign(meta, { httpEquiv: 'refresh', content: `0; url=${https}` });
      document.head.append(meta);
    },
  },
];
