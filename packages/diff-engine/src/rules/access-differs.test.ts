import { testRule } from '../testing/test-rule.ts';

const asks = (challenge: string) => ({ status: 401, headers: { 'www-authenticate': challenge } });
const toLogin = (host: string) => ({
  redirects: [[302, `https://${host}/login?next=%2Fshop`]] as [number, string][],
});

testRule('access-differs', {
  agrees: [
    ['a fault is not open', { status: 401 }, { status: 500 }],
    ['a challenge that nobody has to answer', { headers: { 'www-authenticate': 'Basic' } }, {}],
    ['open on both sides', {}, {}],
    ['the same scheme, other parameters', asks('Basic realm="a"'), asks('basic realm="b"')],
    ['both are sent to a login', toLogin('staging.example'), toLogin('www.shop.example')],
    [
      'a login page that was asked for',
      { url: 'https://staging.example/login' },
      { url: 'https://www.shop.example/login' },
    ],
    ['401 against 403', { status: 401 }, { status: 403 }],
  ],
  drifts: [
    ['a login against nothing there', { status: 404 }, { status: 401 }, 'critical', 'right-weaker'],
    [
      'a login page by its usual names',
      {},
      { redirects: [[302, 'https://www.shop.example/users/sign_in']] },
      'critical',
      'right-weaker',
    ],
    [
      'another of its names',
      {},
      { redirects: [[302, 'https://www.shop.example/wp-login.php']] },
      'critical',
      'right-weaker',
    ],
    ['credentials on the right', {}, asks('Bearer'), 'critical', 'right-weaker'],
    ['a wall in front of staging', asks('Basic realm="staging"'), {}, 'critical', 'left-weaker'],
    ['a refusal', {}, { status: 403 }, 'critical', 'right-weaker'],
    ['sent to a login', {}, toLogin('sso.example'), 'critical', 'right-weaker'],
    ['another scheme', asks('Basic realm="a"'), asks('Bearer'), 'critical', 'none'],
    ['a challenge that is not named', asks('Basic'), { status: 401 }, 'critical', 'none'],
  ],
});
