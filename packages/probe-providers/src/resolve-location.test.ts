import { describe, expect, it } from 'vitest';
import { followableLocation, resolveLocation } from './resolve-location.ts';

const BASE = new URL('https://a.example/one/two?q=1#top');

describe('resolveLocation', () => {
  it.each([
    ['/three', 'https://a.example/three#top'],
    ['three', 'https://a.example/one/three#top'],
    ['../three', 'https://a.example/three#top'],
    ['?q=2', 'https://a.example/one/two?q=2#top'],
    ['#other', 'https://a.example/one/two?q=1#other'],
    ['/three#', 'https://a.example/three#'],
    ['//b.example/x', 'https://b.example/x#top'],
    ['http://b.example:80/x', 'http://b.example/x#top'],
    ['/caf\u00c3\u00a9', 'https://a.example/caf%C3%A9#top'],
    ['/caf\u00e9', 'https://a.example/caf%C3%A9#top'],
    ['/three, /three', 'https://a.example/three#top'],
    ['three, three, three', 'https://a.example/one/three#top'],
    ['/three, /four', 'https://a.example/three#top'],
    ['/three, five, /four', 'https://a.example/three,%20five#top'],
    ['https://b.example/x, HTTPS://c.example/y', 'https://b.example/x#top'],
    ['/find?place=Paris, France', 'https://a.example/find?place=Paris,%20France#top'],
    ['/a,/b', 'https://a.example/a,/b#top'],
    ['/find?places=Paris, /London', 'https://a.example/find?places=Paris,%20/London#top'],
    [
      'https://a.example/in?to=x, https://b.example/',
      'https://a.example/in?to=x,%20https://b.example/#top',
    ],
    ['/find?a=b, /find?a=b', 'https://a.example/find?a=b#top'],
    ['/#a, /b', 'https://a.example/#a,%20/b'],
    ['/three, ', 'https://a.example/three#top'],
    [', /three', 'https://a.example/three#top'],
    [', , /three, ', 'https://a.example/three#top'],
    ['/three,', 'https://a.example/three,#top'],
  ])('%j -> %s', (location, next) => {
    expect(resolveLocation(302, location, BASE)?.href).toBe(next);
  });

  it.each([
    [302, null],
    [302, ''],
    [302, ' '],
    [302, ', '],
    [302, 'http://'],
    [302, 'http://[::1'],
    [302, `/${'a'.repeat(5_000)}`],
    [302, `/${'é€'.repeat(1_500)}`],
  ])('%d with %.20s leads nowhere', (status, location) => {
    expect(resolveLocation(status, location, BASE)).toBeUndefined();
    expect(followableLocation(status, location, BASE)).toBeUndefined();
  });

  it.each([
    [200, 'https://a.example/three'],
    [201, 'https://a.example/three'],
    [300, 'https://a.example/three#top'],
    [304, 'https://a.example/three#top'],
  ])('%d names %s, and leads nowhere', (status, named) => {
    expect(resolveLocation(status, '/three', BASE)?.href).toBe(named);
    expect(followableLocation(status, '/three', BASE)).toBeUndefined();
  });
});
