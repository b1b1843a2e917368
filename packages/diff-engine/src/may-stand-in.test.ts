import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { mapHostsInText } from './map-hosts-in-text.ts';
import { mayStandIn } from './may-stand-in.ts';
import { envelope } from './testing/envelopes.ts';

const NAME = 'www.shop.example';
const V4 = '127.0.0.1:8080';
const V6 = '[::1]:8080';

describe('an address may stand wherever a number begins', () => {
  it.each([
    [V4, 'at 127.0.0.1:8080', true],
    [V4, '//127.1/', true],
    [V4, 'http://2130706433/', true],
    [V4, 'http://0x7f.1/', true],
    [V4, 'http://0177.0.0.1/', true],
    [V4, 'http:\\\\127.0.0.1', true],
    [V4, '\\\\2130706433', true],
    [V4, 'http://%31%32%37.1/', true],
    [V4, 'http://１２７.1/', true],
    [V4, 'user@127.0.0.1:80', true],
    // As JSON writes a line end.
    [V4, '"a: \\n127.0.0.1"', true],
    [V4, 'text/html; charset=utf-8', false],
    [V4, 'default-src: cdn.example', false],
    [V4, 'max-age=60', false],
    [V6, 'at [::1]', true],
    [V6, '?to=%5B::1%5D', true],
    [V6, 'http://1.2.3.4/', false],
  ])('%s, %j: %s', (host, text, may) => {
    expect(mayStandIn([host])(text)).toBe(may);
  });
});

it.each([
  ['http://cdn.shop.example/', true],
  ['http://127.1/', true],
  ['http://other.example/', false],
])('beside an address a name is looked for as always: %s', (text, may) => {
  expect(mayStandIn([V4, NAME])(text)).toBe(may);
});

describe('no is sure', () => {
  const token = fc.constantFrom(
    ...['http:', 'https:', '//', '/', '\\', '@', '.', ':', '-', '_', ' ', '\t', '\n', '%', '%3a'],
    ...['[', ']', '::1', '1', '127', '.0.0.1', '0x7f', '0x7f000001', '2130706433', ':8080', '１'],
    ...['a', 'n', 'utf', 'www.', 'shop', '.example', 'xn--', '%73', '%31', '?to=', '#', ','],
  );
  const text = fc.array(token, { maxLength: 9 }).map((tokens) => tokens.join(''));

  it.each([`http://${V4}/`, `http://${V6}/`, `http://${NAME}/`])('%s', (target) => {
    const hosts = createHostMap('left', envelope(target), defaultPolicy);
    const { hostname } = new URL(target);
    fc.assert(
      fc.property(text, (value) => {
        if (hosts.mayStandIn(value)) return;
        expect(URL.parse(value, 'https://elsewhere.example/')?.hostname).not.toBe(hostname);
        // With nothing beside it a number stands for itself.
        if (!/[:./%\\]/.test(value)) return;
        expect(mapHostsInText(value, { ...hosts, mayStandIn: () => true })).toBe(value);
      }),
    );
  });
});
