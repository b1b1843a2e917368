import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { mapHostsInText } from './map-hosts-in-text.ts';
import { envelope } from './testing/envelopes.ts';

const hosts = (url: string) => createHostMap('left', envelope(url), defaultPolicy);

it.each([
  ['https://a.example/', 'a.example', '{host}'],
  ['https://a.example/', 'A.EXAMPLE', '{host}'],
  ['https://a.example/', 'to https://a.example/x?y#z now', 'to https://{host}/x?y#z now'],
  ['https://a.example/', 'wss://a.example:443/', 'wss://{host}/'],
  ['https://a.example/', 'http://a.example:80/', 'http://{host}/'],
  ['https://a.example/', 'https://user@a.example/', 'https://user@{host}/'],
  ['https://a.example/', 'shard=eu, cdn.a.example;', 'shard=eu, cdn.{host};'],
  ['https://a.example/', 'a.example:8443', '{host}:8443'],
  ['https://a.example/', '/login?to=https%3A%2F%2fa.example%2Fx', '/login?to=https://{host}/x'],
  [
    'https://a.example/',
    'aa.example b.example a.example.org',
    'aa.example b.example a.example.org',
  ],
  ['https://a.example/', 'v 1.2, 127.1', 'v 1.2, 127.1'],
  ['http://127.0.0.1:8080/', 'at 127.0.0.1:8080', 'at {host}'],
  ['http://[::1]:8080/', 'at [::1]:8080', 'at {host}'],
  ['http://[::1]:8080/', '[::1', '[::1'],
  ['http://[::1]:8080/', '?to=http%3A%2F%2F%5B::1%5d%3A8080%2Fb', '?to=http://{host}/b'],
  ['http://[::1]/', '?to=%5B%3A%3A1%5D', '?to={host}'],
  ['http://localhost:3000/', 'localhost:3000', '{host}'],
  ['https://a.example/', '', ''],
])('%s: %j is %j', (url, text, mapped) => {
  expect(mapHostsInText(text, hosts(url))).toBe(mapped);
});

it('takes a megabyte of anything', () => {
  for (const unit of ['a', 'a.', 'a+', '[', '[a', '%2f', 'http://']) {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(mapHostsInText(text, hosts('https://q.example/'))).not.toContain('{host}');
  }
});
