import { testRule } from '../testing/test-rule.ts';

const vary = (value: string, origin?: string) => ({
  headers: { vary: value, ...(origin ? { 'access-control-allow-origin': origin } : {}) },
});

testRule('vary-differs', {
  agrees: [
    [
      'order, case and repetition',
      vary('Origin, Accept-Encoding'),
      vary('accept-encoding,origin,Origin'),
    ],
    ['Host says nothing', vary('Host'), {}],
    ['a star absorbs the rest', vary('*, origin'), vary('*')],
  ],
  drifts: [
    [
      'a star absorbs the other’s fields',
      vary('*', 'https://a.example'),
      vary('Origin', 'https://a.example'),
      'warn',
      'right-weaker',
    ],
    ['a field lost', vary('Cookie'), {}, 'warn', 'right-weaker'],
    ['lost on staging', {}, vary('Cookie'), 'info', 'left-weaker'],
    ['no cache may reuse that of production', {}, vary('*'), 'warn', 'left-weaker'],
    ['every browser has a copy of its own', {}, vary('User-Agent'), 'warn', 'left-weaker'],
    [
      'a star where nothing is kept anyway',
      {},
      { headers: { vary: '*', 'cache-control': 'no-store' } },
      'info',
      'left-weaker',
    ],
    [
      'a reflected origin on staging, where production varies by everything',
      {
        headers: { 'access-control-allow-origin': 'https://a.example' },
        request: { origin: 'https://a.example' },
      },
      vary('*', 'https://a.example'),
      'warn',
      'left-weaker',
    ],
    [
      'a field lost where nothing is kept',
      vary('Cookie'),
      { headers: { 'cache-control': 'no-store' } },
      'info',
      'right-weaker',
    ],
    [
      'a field lost where the other side keeps nothing',
      { headers: { vary: 'Cookie', 'cache-control': 'no-store' } },
      {},
      'warn',
      'right-weaker',
    ],
    [
      'a reflected origin that is not varied by, where nothing is kept',
      vary('Cookie, Origin'),
      {
        headers: {
          'access-control-allow-origin': 'https://a.example',
          'cache-control': 'no-store',
        },
        request: { origin: 'https://a.example' },
      },
      'info',
      'right-weaker',
    ],
    ['a field each', vary('Cookie'), vary('Origin'), 'warn', 'none'],
    [
      'a reflected origin that is not varied by',
      vary('Origin', 'https://a.example'),
      {
        headers: { 'access-control-allow-origin': 'https://a.example' },
        request: { origin: 'https://a.example' },
      },
      'critical',
      'right-weaker',
    ],
    [
      'a reflected origin, where the other side varies by everything',
      vary('*', 'https://a.example'),
      {
        headers: { 'access-control-allow-origin': 'https://a.example' },
        request: { origin: 'https://a.example' },
      },
      'critical',
      'right-weaker',
    ],
    [
      'a reflected origin that is varied by, where the other side varies by everything',
      vary('*', 'https://a.example'),
      {
        headers: { vary: 'origin', 'access-control-allow-origin': 'https://a.example' },
        request: { origin: 'https://a.example' },
      },
      'warn',
      'right-weaker',
    ],
    [
      'any origin needs no Vary',
      vary('Origin', '*'),
      { headers: { 'access-control-allow-origin': '*' } },
      'warn',
      'right-weaker',
    ],
  ],
});
