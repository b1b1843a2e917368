import { expect, it } from 'vitest';
import { certificateHost } from './certificate-host.ts';

it.each([
  ['shop.example', 'shop.example', false],
  ['shop.example.', 'shop.example', false],
  ['1.shop.example', '1.shop.example', false],
  ['192.0.2.1', '192.0.2.1', true],
  ['[2001:db8::1]', '2001:db8::1', true],
])('%s', (hostname, name, isAddress) => {
  expect(certificateHost(hostname)).toEqual({ name, isAddress });
});
