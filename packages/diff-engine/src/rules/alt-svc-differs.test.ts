import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const altSvc = (value: string, url?: string) => ({
  headers: { 'alt-svc': value },
  ...(url ? { url } : {}),
});

testRule('alt-svc-differs', {
  agrees: [
    ['neither', {}, {}],
    ['order', altSvc('h3=":443", h2=":443"'), altSvc('h2=":443",h3=":443"')],
    ['each its own host', altSvc('h3="staging.example:443"'), altSvc('h3="www.shop.example:443"')],
    ['its own host, named or not', altSvc('h3=":443"'), altSvc('h3="www.shop.example:443"')],
    [
      'each its own port',
      altSvc('h3=":8443"', 'https://staging.example:8443/'),
      altSvc('h3=":443"', 'https://www.shop.example/'),
    ],
    ['remembered an hour longer', altSvc('h3=":443"; ma=86400'), altSvc('h3=":443"; ma=90000')],
    ['cleared on both', altSvc('clear'), altSvc(' clear')],
    ['nothing that is an offer', altSvc('h3'), {}],
  ],
  drifts: [
    ['HTTP/3 lost', altSvc('h3=":443"'), {}, 'info', 'right-weaker'],
    ['HTTP/3 on production only', {}, altSvc('h3=":443"'), 'info', 'left-weaker'],
    ['taken back', altSvc('h3=":443"'), altSvc('clear'), 'info', 'right-weaker'],
    ['another port', altSvc('h3=":443"'), altSvc('h3=":444"'), 'info', 'none'],
    ['another host', altSvc('h3=":443"'), altSvc('h3="cdn.example:443"'), 'info', 'none'],
    [
      'remembered more than an hour longer',
      altSvc('h3=":443"; ma=90001'),
      altSvc('h3=":443"; ma=86400'),
      'info',
      'none',
    ],
  ],
});

it.each([
  ['h3=":443"', 'clear', ['The right side makes', 'The right side does not offer h3.']],
  ['h3=":443"', 'h3=":444"', ['Each side offers h3 at another place.']],
  ['h3=":443"; ma=60', 'h3=":443"', ['remember h3 for 60 s on the left and 86400 s on the right']],
])('%s and %s in words', (a, b, sentences) => {
  const [finding] = judged('alt-svc-differs', altSvc(a), altSvc(b)).findings;
  for (const sentence of sentences) expect(finding?.message).toContain(sentence);
  expect(finding?.evidence).toEqual([{ section: 'platform', keys: ['alt-svc'] }]);
});
