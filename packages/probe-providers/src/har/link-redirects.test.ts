import { expect, it } from 'vitest';
import { linkRedirects } from './link-redirects.ts';
import { readHar } from './read-har.ts';

type Sketch = [url: string, status: number, redirectURL?: string];

/** Which of the entries follows each, by their indices. */
function follow(...sketches: Sketch[]): (number | null)[] {
  const read = readHar({
    log: {
      entries: sketches.map(([url, status, redirectURL = '']) => ({
        request: { url },
        response: { status, redirectURL },
      })),
    },
  });
  if (!read.ok) throw new Error(read.problems.join());
  const { next, previous } = linkRedirects(read.recording.entries);
  for (const [from, to] of next) expect(previous.get(to)).toBe(from);
  return read.recording.entries.map((entry) => next.get(entry)?.index ?? null);
}

it.each<[string, Sketch[], (number | null)[]]>([
  [
    'an absolute URL',
    [
      ['http://a.example/', 301, 'https://a.example/'],
      ['https://a.example/', 200],
    ],
    [1, null],
  ],
  [
    'one with a comma, after which another could begin',
    [
      ['http://a.example/', 302, '/find?places=Paris, /London'],
      ['http://a.example/find?places=Paris,%20/London', 200],
    ],
    [1, null],
  ],
  [
    'a relative one',
    [
      ['http://a.example/b/c', 302, '../d?e'],
      ['http://a.example/d?e', 200],
    ],
    [1, null],
  ],
  [
    'with a fragment',
    [
      ['http://a.example/', 302, '/b#c'],
      ['http://a.example/b', 200],
    ],
    [1, null],
  ],
  [
    'to an entry with one',
    [
      ['http://a.example/', 302, '/b'],
      ['http://a.example/b#c', 200],
    ],
    [1, null],
  ],
  [
    'no redirect',
    [
      ['http://a.example/', 200, '/b'],
      ['http://a.example/b', 200],
    ],
    [null, null],
  ],
  [
    '300 and 304',
    [
      ['http://a.example/', 304, '/b'],
      ['http://a.example/b', 300, '/'],
    ],
    [null, null],
  ],
  [
    'nowhere',
    [
      ['http://a.example/', 302],
      ['http://a.example/b', 200],
    ],
    [null, null],
  ],
  [
    'what came before',
    [
      ['http://a.example/b', 200],
      ['http://a.example/', 302, '/b'],
    ],
    [null, null],
  ],
  [
    'something between',
    [
      ['http://a.example/', 302, '/b'],
      ['http://a.example/x', 200],
      ['http://a.example/b', 200],
    ],
    [2, null, null],
  ],
  [
    'the first visit and not the second',
    [
      ['http://a.example/', 302, '/b'],
      ['http://a.example/b', 200],
      ['http://a.example/b', 200],
    ],
    [1, null, null],
  ],
  [
    'two visits',
    [
      ['http://a.example/', 302, '/b'],
      ['http://a.example/b', 200],
      ['http://a.example/', 302, '/b'],
      ['http://a.example/b', 200],
    ],
    [1, null, 3, null],
  ],
  [
    'a loop, as often as it was walked',
    [
      ['http://a.example/', 302, '/b'],
      ['http://a.example/b', 302, '/'],
      ['http://a.example/', 302, '/b'],
      ['http://a.example/b', 302, '/'],
    ],
    [1, 2, 3, null],
  ],
  [
    'one answer for two: the nearer has it',
    [
      ['http://a.example/', 302, '/c'],
      ['http://a.example/b', 302, '/c'],
      ['http://a.example/c', 200],
    ],
    [null, 2, null],
  ],
])('follows %s', (_, sketches, next) => {
  expect(follow(...sketches)).toEqual(next);
});
