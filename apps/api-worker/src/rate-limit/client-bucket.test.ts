import { expect, it } from 'vitest';
import { clientBucket } from './client-bucket.ts';

it.each([
  ['192.0.2.1', 'a', '192.0.2.1', 'a', true],
  ['192.0.2.1', 'a', '192.0.2.2', 'a', false],
  ['192.0.2.1', 'a', '192.0.2.1', 'b', false],
  ['192.0.2.1', 'a', '::ffff:192.0.2.1', 'a', true],
  ['2001:db8:1:2::1', 'a', '2001:db8:1:2:3:4:5:6', 'a', true],
  ['2001:db8:1:2::1', 'a', '2001:db8:1:3::1', 'a', false],
  ['2001:db8::1', 'a', '2001:db8:0:0:9::', 'a', true],
  ['2001:db8::1', 'a', '2001:db8:1::1', 'a', false],
  ['::1', 'a', '::2', 'a', true],
  ['', 'a', '', 'a', true],
])('%s for %s and %s for %s: %s', async (one, environment, other, otherEnvironment, isSame) => {
  const buckets = [
    await clientBucket(one, environment),
    await clientBucket(other, otherEnvironment),
  ];
  expect(buckets[0] === buckets[1]).toBe(isSame);
});

it('tells no address', async () => {
  expect(await clientBucket('192.0.2.1', 'production')).toMatch(/^[0-9a-f]{6}$/);
});
