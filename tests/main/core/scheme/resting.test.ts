// L3 it always comes back: the last picture needs nothing but itself.
import { expect, test } from 'vitest';
import { makeRestingFont } from '../../../../build/resting-font.ts';
import { resting } from '../../../../main/core/lockdown/origin.ts';
import { restingFont } from '../../../../main/core/scheme/resting-font.ts';
import { serve } from '../../../../main/core/scheme/serve.ts';

test('L3 the still picture is served without any file, and asks for nothing', async () => {
  const served = await serve(resting, {
    pageFolder: '/nowhere',
    staffFolder: '/nowhere',
    mediaFolder: () => undefined,
  });
  const page = new TextDecoder().decode(served.body);
  expect(served.status).toBe(200);
  expect(served.headers['Content-Security-Policy']).toMatch(/^default-src 'none'/);
  expect(page).not.toMatch(/<script|src=|href=|https?:/);
  expect(page).toContain('lang="ko"');
});

test('the letters of the still picture are those of its words (else run node build/resting-font.ts)', async () => {
  expect(await makeRestingFont()).toContain(restingFont);
});
