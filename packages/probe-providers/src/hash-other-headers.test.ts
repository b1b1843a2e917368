import { expect, it } from 'vitest';
import { hashOtherHeaders } from './hash-other-headers.ts';

it.each<[string, [string, string][], Record<string, string>]>([
  ['no header', [], {}],
  ['a header that is not on the list', [['X-Build', '4711']], { 'x-build': 'de650d61f5bd166a' }],
  ['an empty one', [['x-build', '']], { 'x-build': 'e3b0c44298fc1c14' }],
  [
    'several lines',
    [
      ['x-a', '1'],
      ['X-A', '2'],
    ],
    { 'x-a': 'ba65df3b4c154a99' },
  ],
  [
    'one that is kept whole',
    [
      ['vary', 'origin'],
      ['server', 'x'],
      ['access-control-a', 'x'],
    ],
    {},
  ],
  ['cookies', [['set-cookie', 'sid=hush']], {}],
  [
    'those of the connection',
    [
      ['connection', 'close'],
      ['Keep-Alive', 'timeout=5'],
      ['Trailer', 'x'],
    ],
    {},
  ],
  ['a name that nobody can read', [['x'.repeat(65), '1']], {}],
])('%s', (_title, headers, hashed) => {
  expect(hashOtherHeaders(new Headers(headers))).toEqual(hashed);
});

it('is in the order of names, and holds 64 of them', () => {
  const headers = new Headers(
    Array.from({ length: 100 }, (_, i): [string, string] => [`x-${199 - i}`, 'hush']),
  );
  const names = Object.keys(hashOtherHeaders(headers));
  expect(names).toEqual(Array.from({ length: 64 }, (_, i) => `x-${100 + i}`));
});
