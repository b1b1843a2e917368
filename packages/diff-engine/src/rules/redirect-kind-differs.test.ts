import { expect, it } from 'vitest';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING } from '../testing/envelopes.ts';
import { testRule } from '../testing/test-rule.ts';

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
  ],
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
