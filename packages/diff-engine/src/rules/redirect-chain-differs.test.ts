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
    [
      'an id that is made for each visit',
      via(`${left}/i/0a1b2c3d4e5f6071`, `${left}/b`),
      via(`${right}/i/1a1b2c3d4e5f6071`, `${right}/b`),
    ],
    [
      'as many hops to an end that is made anew',
      via(`${left}/a`, `${left}/0a1b2c3d4e5f6071`),
      via(`${right}/a`, `${right}/1a1b2c3d4e5f6071`),
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
      'a hop more to an end that is made anew',
      via(`${left}/0a1b2c3d4e5f6071`),
      via(`${right}/a`, `${right}/1a1b2c3d4e5f6071`),
      'info',
      'right-weaker',
    ],
    [
      'hosts that are called by an id',
      via('https://0a1b2c3d4e5f6071.example/', `${left}/b`),
      via('https://1a1b2c3d4e5f6071.example/', `${right}/b`),
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

it('forgives what is made anew on the way', () => {
  const of = (id: string) =>
    judged(
      'redirect-chain-differs',
      via(`${left}/0a1b2c3d4e5f6071`, `${left}/b`),
      via(`${right}/${id}`, `${right}/b`),
    ).forgiven;
  expect(of('1a1b2c3d4e5f6071')).toMatchObject([
    { keys: ['redirect_chain'], reason: 'Ids, hashes and times are made anew.' },
  ]);
  expect(of('0a1b2c3d4e5f6071')).toEqual([]);
});
