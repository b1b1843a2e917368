import { testRule } from '../testing/test-rule.ts';

const wall = (kind: 'bot-challenge' | 'login-page') => ({
  media_type: 'text/html',
  signatures: [{ kind, name: 'akamai' }],
});

testRule('blocked-by-challenge', {
  agrees: [
    ['nobody is in between', {}, {}],
    ['the edge blocked nothing', {}, { headers: { 'cf-mitigated': 'block' } }],
    ['a field that only sounds like it', {}, { headers: { 'cf-mitigated': 'no challenge' } }],
    ['an action that lets pass', {}, { headers: { 'x-amzn-waf-action': 'allow' } }],
    ['a login page is no bot wall', {}, { body: wall('login-page') }],
    ['a side that failed', {}, { error: 'connect_error' }],
  ],
  drifts: [
    ['Cloudflare', {}, { headers: { 'cf-mitigated': 'challenge' } }, 'warn', 'right-weaker'],
    ['in any case', { headers: { 'cf-mitigated': ' Challenge' } }, {}, 'warn', 'left-weaker'],
    ['AWS', {}, { headers: { 'x-amzn-waf-action': 'captcha' } }, 'warn', 'right-weaker'],
    ['Vercel', {}, { headers: { 'x-vercel-mitigated': 'challenge' } }, 'warn', 'right-weaker'],
    ['by its page', {}, { status: 403, body: wall('bot-challenge') }, 'warn', 'right-weaker'],
    [
      'on both sides: nothing was compared either',
      { headers: { 'cf-mitigated': 'challenge' } },
      { headers: { 'cf-mitigated': 'challenge' } },
      'warn',
      'none',
    ],
  ],
});
