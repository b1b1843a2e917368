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
