import { expect, it } from 'vitest';
import { challengeSchemes } from './challenges.ts';

it.each([
  [null, []],
  ['Basic realm="a"', ['basic']],
  ['Bearer realm="a, b", error="x", Basic realm="c"', ['basic', 'bearer']],
  ['Negotiate', ['negotiate']],
  ['Digest realm = "a", nonce = "b"', ['digest']],
  ['NTLM abc==, Basic', ['basic', 'ntlm']],
  ['', []],
])('%j offers %j', (value, schemes) => {
  expect(challengeSchemes(value)).toEqual(schemes);
});
