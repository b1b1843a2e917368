import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareContentSecurityPolicy } from './compare-content-security-policy.ts';
import { parseContentSecurityPolicy } from './content-security-policy.ts';
import { isAtLeastAsStrict } from './csp-subsumption.ts';
import { allowsLoad, type Load } from './testing/allows-load.ts';

const PAGE = 'https://a.example';

const source = fc.oneof(
  fc.constantFrom(
    "'self'",
    "'none'",
    '*',
    'https:',
    'http:',
    'data:',
    "'unsafe-inline'",
    "'unsafe-eval'",
    "'wasm-unsafe-eval'",
    "'strict-dynamic'",
    "'nonce-1'",
    "'nonce-2'",
    "'sha256-1'",
    "'sha256-2'",
  ),
  fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://'),
      fc.constantFrom('a.example', '*.a.example', 'b.a.example', '*.example', '*'),
      fc.constantFrom('', ':8080', ':443', ':80', ':*'),
      fc.constantFrom('', '/', '/x', '/x/', '/x/y'),
    )
    .map((parts) => parts.join(''))
    .filter((text) => text !== '*'),
);
const directive = fc
  .tuple(
    fc.constantFrom('default-src', 'script-src', 'script-src-elem', 'img-src'),
    fc.array(source, { minLength: 1, maxLength: 4 }),
  )
  .map(([name, sources]) => [name, ...sources].join(' '));
const header = fc
  .array(fc.array(directive, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((policies) => policies.map((directives) => directives.join('; ')).join(', '));

const urls = ['http', 'https'].flatMap((scheme) =>
  ['a.example', 'b.a.example', 'c.example', 'd.test'].flatMap((host) =>
    ['', ':8080', ':80', ':443'].flatMap((port) =>
      ['/', '/x', '/x/', '/x/y', '/x/z'].map((path) => `${scheme}://${host}${port}${path}`),
    ),
  ),
);
const nonces = [null, '1', '2', '3'];
const loads: Load[] = [
  ...[...urls, 'data:x'].flatMap((url): Load[] => [
    { type: 'image', url },
    ...nonces.flatMap((nonce) =>
      [true, false].map((isDynamic): Load => ({ type: 'script', url, nonce, isDynamic })),
    ),
  ]),
  ...nonces.flatMap((nonce) =>
    [null, 'sha256-1', 'sha256-2', 'sha256-3'].map((hash): Load => ({
      type: 'inline',
      nonce,
      hash,
    })),
  ),
  { type: 'eval' },
  { type: 'wasm' },
];

it('takes no policy for as strict that allows a load more', () => {
  fc.assert(
    fc.property(header, header, (value, required) => {
      const [given, wanted] = [value, required].map((each) =>
        parseContentSecurityPolicy(each, null, { self: PAGE }),
      );
      const more = loads.filter(
        (load) => allowsLoad(value, load, PAGE) && !allowsLoad(required, load, PAGE, true),
      );
      if (more.length > 0) {
        expect(isAtLeastAsStrict(given!.enforced, wanted!.enforced), JSON.stringify(more[0])).toBe(
          false,
        );
      }
    }),
  );
});

it('finds a policy as strict as each that it is made of', () => {
  fc.assert(
    fc.property(header, header, (one, other) => {
      const [both, first] = [`${one}, ${other}`, one].map(
        (each) => parseContentSecurityPolicy(each).enforced,
      );
      expect(isAtLeastAsStrict(both!, first!)).toBe(true);
      const same = parseContentSecurityPolicy(one.split(', ').reverse().join(', '));
      expect(compareContentSecurityPolicy(same, parseContentSecurityPolicy(one))).toEqual([]);
    }),
  );
});
