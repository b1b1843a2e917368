import { expect, it } from 'vitest';
import { readIdempotencyKey } from './read-idempotency-key.ts';

const read = (...values: string[]) => {
  const headers = new Headers();
  for (const value of values) headers.append('idempotency-key', value);
  const given = readIdempotencyKey(headers);
  return given.ok ? given.key : given.problem.code;
};
const refused = 'invalid_idempotency_key';

it.each<[string[], string | undefined]>([
  [[], undefined],
  [['"8e03978e-40d5-43e8-bc93-6894a57f9324"'], '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  [['8e03978e-40d5-43e8-bc93-6894a57f9324'], '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  [[' "a b" '], 'a b'],
  [[String.raw`"a\"b\\c"`], String.raw`a"b\c`],
  [['pay_1/2:3+4=~'], 'pay_1/2:3+4=~'],
  [['x'.repeat(255)], 'x'.repeat(255)],
  [['x'.repeat(256)], refused],
  [[''], refused],
  [['""'], refused],
  [['"a'], refused],
  [[String.raw`"a\b"`], refused],
  [['a b'], refused],
  [['a;b=1'], refused],
  [["'a'"], refused],
  [['"a\tb"'], refused],
  [['"é"'], refused],
  [['"a"', '"a"'], refused],
])('%j: %j', (values, key) => {
  expect(read(...values)).toBe(key);
});
