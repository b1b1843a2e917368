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
  ],
  drifts: [
    ['permanent against temporary', left(301), right(302), 'warn', 'none'],
    ['the method is kept on one side', left(302), right(307), 'warn', 'none'],
    ['permanent, kept on one side', left(301), right(308), 'warn', 'none'],
  ],
});
