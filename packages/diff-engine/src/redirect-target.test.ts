import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { targetText } from './redirect-target.ts';
import type { AnsweredSide } from './rule.ts';
import { envelope } from './testing/envelopes.ts';

const [own, other] = [envelope('https://staging.a.example/'), envelope('https://a.example/')];
const side = { envelope: own, hosts: createHostMap('left', own, defaultPolicy, other) };

it.each([
  ['https://staging.a.example/x', 'https://{host}/x'],
  [
    'https://sso.example/?to=https%3A%2F%2Fstaging.a.example%2Fa',
    'https://sso.example/?to=https://{host}/a',
  ],
  ['https://sso.example/?state=1&nonce=2&x=3', 'https://sso.example/?state=*&nonce=*&x=3'],
  ['https://sso.example/?x=3&code_challenge=a', 'https://sso.example/?x=3&code_challenge=*'],
  [
    'https://sso.example/?SAMLRequest=a%2B&RelayState=b',
    'https://sso.example/?SAMLRequest=*&RelayState=*',
  ],
  ['https://sso.example/?estate=1&state', 'https://sso.example/?estate=1&state'],
  ['https://a.example/x', 'https://{host}/x of the other side'],
  ['https://api.a.example/x', 'https://api.{host}/x'],
  ['/x', '/x'],
])('%s is %s', (url, text) => {
  expect(targetText(side as AnsweredSide, url)).toBe(text);
});
