import { expect, it } from 'vitest';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING } from '../testing/envelopes.ts';
import { testRule } from '../testing/test-rule.ts';

const PRODUCTION_HOST = 'www.shop.example';
const left = (status: number) => ({
  redirects: [[status, 'https://staging.example/new']] as [number, string][],
});
const right = (status: number, path = '/new') => ({
  redirects: [[status, `https://www.shop.example${path}`]] as [number, string][],
});

testRule('redirect-kind-differs', {
  agrees: [
    ['the same', left(301), right(301)],
    ['302 and 303 are both temporary', left(302), right(303)],
    ['another target', left(301), right(302, '/other')],
    ['no redirect on one side', {}, right(302)],
    [
      'the same, a hop later',
      left(301),
      {
        redirects: [
          [302, 'https://www.shop.example/interim'],
          [301, 'https://www.shop.example/new'],
        ],
      },
    ],
  ],
  drifts: [
    ['permanent against temporary', left(301), right(302), 'warn', 'none'],
    ['the method is kept on one side', left(302), right(307), 'warn', 'none'],
    [
      'behind a hop more',
      left(301),
      {
        redirects: [
          [301, 'https://www.shop.example/interim'],
          [302, 'https://www.shop.example/new'],
        ],
      },
      'warn',
      'none',
    ],
    [
      'a target that is made anew',
      { redirects: [[301, 'https://staging.example/0a1b2c3d4e5f6071']] },
      right(302, '/1a1b2c3d4e5f6071'),
      'warn',
      'none',
    ],
    ['permanent, kept on one side', left(301), right(308), 'warn', 'none'],
    [
      'one of two',
      {
        redirects: [
          [301, 'https://staging.example/a'],
          [302, 'https://staging.example/b'],
        ],
      },
      {
        redirects: [
          [301, 'https://www.shop.example/a'],
          [307, 'https://www.shop.example/b'],
        ],
      },
      'warn',
      'none',
    ],
  ],
});

it('tells of each redirect, so that none hides behind one that is accepted', () => {
  const twice = (host: string, ...[first, second]: [number, number]) => ({
    redirects: [
      [first, `https://${host}/a`],
      [second, `https://${host}/b`],
    ] as [number, string][],
  });
  const [one, both] = [twice(PRODUCTION_HOST, 302, 301), twice(PRODUCTION_HOST, 302, 307)].map(
    (sketch) =>
      diffEnvelopes(
        envelope(STAGING, twice('staging.example', 301, 301)),
        envelope(PRODUCTION, sketch),
      ).findings[0],
  );
  expect(one).toMatchObject({ left_value: 301, right_value: 302 });
  expect(both).toMatchObject({
    left_value: { 'https://{host}/a': 301, 'https://{host}/b': 301 },
    right_value: { 'https://{host}/a': 302, 'https://{host}/b': 307 },
    message:
      'The redirect to /a is permanent (301) on the left and temporary (302) on the right. The redirect to /b is permanent (301) on the left and temporary, method kept (307) on the right.',
  });
  expect(both?.fingerprint).not.toBe(one?.fingerprint);
});

it('a kind that was not recorded hides none that was', () => {
  const way = (host: string, status: number) =>
    envelope(`https://${host}/`, {
      redirects: [
        [status, `https://${host}/b`],
        [status, `https://${host}/a`],
      ],
    });
  const [known, other] = [way('staging.example', 301), way(PRODUCTION_HOST, 302)];
  const half = { ...other, routing: { ...other.routing, hops: other.routing.hops.slice(0, 1) } };
  const { findings, forgiven } = diffEnvelopes(known, half);
  expect(findings).toMatchObject([{ code: 'redirect-kind-differs', right_value: 302 }]);
  expect(forgiven).toMatchObject([{ code: 'redirect-kind-differs', right_value: null }]);
});

it('says where the kind was not recorded on one side', () => {
  const [known, other] = [envelope(STAGING, left(301)), envelope(PRODUCTION, right(302))];
  const unknown = { ...other, routing: { ...other.routing, hops: [] } };
  const { findings, forgiven } = diffEnvelopes(known, unknown);
  expect(findings).toEqual([]);
  expect(forgiven).toMatchObject([
    { code: 'redirect-kind-differs', keys: ['hops'], left_value: 301, right_value: null },
  ]);
});
