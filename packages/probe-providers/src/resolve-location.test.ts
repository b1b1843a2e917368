import { describe, expect, it } from 'vitest';
import { resolveLocation } from './resolve-location.ts';

const BASE = new URL('https://a.example/one/two?q=1#top');

describe('resolveLocation', () => {
  it.each([
    ['/three', 'https://a.example/three#top'],
    ['three', 'https://a.example/one/three#top'],
    ['../three', 'https://a.example/three#top'],
    ['?q=2', 'https://a.example/one/two?q=2#top'],
    ['', 'https://a.example/one/two?q=1#top'],
    ['#other', 'https://a.example/one/two?q=1#other'],
    ['/three#', 'https://a.example/three#'],
    ['//b.example/x', 'https://b.example/x#top'],
    ['http://b.example:80/x', 'http://b.example/x#top'],
    ['/caf\u00c3\u00a9', 'https://a.example/caf%C3%A9#top'],
    ['/caf\u00e9', 'https://a.example/caf%C3%A9#top'],
  ])('%j -> %s', (location, next) => {
    expect(resolveLocation(302, location, BASE)?.href).toBe(next);
  });

  it.each([
    [302, null],
    [302, 'http://'],
    [302, 'http://[::1'],
    [302, `/${'a'.repeat(5_000)}`],
    [302, `/${'é€'.repeat(1_500)}`],
    [200, '/three'],
    [201, '/three'],
    [300, '/three'],
    [304, '/three'],
  ])('%d with %.20s leads nowhere', (status, location) => {
    expect(resolveLocation(status, location, BASE)).toBeUndefined();
  });
});
