import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const via = (...urls: string[]) => ({
  redirects: urls.map((url) => [302, url] as [number, string]),
});
const left = 'https://staging.example';
const right = 'https://www.shop.example';

testRule('redirect-chain-differs', {
  agrees: [
    ['no redirects', {}, {}],
    [
      'the same hops on each side’s own host',
      via(`${left}/a`, `${left}/b`),
      via(`${right}/a`, `${right}/b`),
    ],
    [
      'each with its own way back',
      via(`https://id.example/?state=1&to=${left}`, `${left}/b`),
      via(`https://id.example/?state=2&to=${right}`, `${right}/b`),
    ],
    ['a default port', via(`${left}:443/a`, `${left}/b`), via(`${right}/a`, `${right}/b`)],
    ['a redirect to another end, which final-url-differs tells', {}, via(`${right}/new`)],
  ],
  drifts: [
    [
      'a hop more on the right',
      via(`${left}/b`),
      via(`${right}/a`, `${right}/b`),
      'info',
      'right-weaker',
    ],
    ['a hop to the same end', { url: `${left}/b` }, via(`${right}/b`), 'info', 'right-weaker'],
    [
      'other intermediate URLs',
      via(`${left}/a`, `${left}/b`),
      via(`${right}/c`, `${right}/b`),
      'warn',
      'none',
    ],
    [
      'path case in a hop',
      via(`${left}/a`, `${left}/b`),
      via(`${right}/A`, `${right}/b`),
      'warn',
      'none',
    ],
    [
      'over another host',
      via(`${left}/b`),
      via('https://tracker.example/', `${right}/b`),
      'critical',
      'right-weaker',
    ],
    [
      'over plain http',
      via(`${left}/a`, `${left}/b`),
      via('http://www.shop.example/a', `${right}/b`),
      'critical',
      'right-weaker',
    ],
  ],
});

it('is the same difference whatever is made anew on the way', () => {
  const of = (path: string, state: string) =>
    judged(
      'redirect-chain-differs',
      via(`${left}/a?state=${state}`, `${left}/b`),
      via(`${right}/${path}?state=${state}&id=0a1b2c3d4e5f6071${state}`, `${right}/b`),
    ).findings[0]!.fingerprint;
  expect(of('c', '1')).toBe(of('c', '2'));
  expect(of('d', '1')).not.toBe(of('c', '1'));
});
