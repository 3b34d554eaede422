// "Did you mean": near enough helps, too far misleads.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../main/core/content/near.ts';

describe('the nearest known name', () => {
  it.each([
    ['headding', 'heading'],
    ['lihgt', 'light'],
    ['map.svg', 'Map.svg'],
    ['K99', 'K09'],
  ])('%s is taken for %s', (name, meant) => {
    expect(nearest(name, ['heading', 'light', 'Map.svg', 'K09'])).toBe(meant);
  });

  it('is not named when nothing is near', () => {
    expect(nearest('weather', ['heading', 'light'])).toBeUndefined();
  });

  it('is the nearer of two that are near', () => {
    expect(nearest('pages', ['page', 'pagers', 'stages'])).toBe('page');
  });
});
