import { testRule } from '../testing/test-rule.ts';

const body = (bytes: number, more = {}) => ({
  body: { bytes, media_type: 'text/html', sha256: bytes.toString(16).padStart(64, '0'), ...more },
});

testRule('length-differs', {
  agrees: [
    ['the same bytes', body(100), body(100)],
    ['a few ids and a longer host name', body(4000), body(4400)],
    ['another status, which its own rule tells', body(4000), { ...body(0), status: 404 }],
    ['another media type, likewise', body(4000), body(0, { media_type: 'text/plain' })],
    [
      'JSON whose structure is compared',
      body(4000, { shape: { $: 'object' } }),
      body(9, { shape: { $: 'object' } }),
    ],
    ['no body on one side', body(4000), {}],
  ],
  drifts: [
    ['an empty page', body(4000), body(0), 'critical', 'right-weaker'],
    ['an error text', body(600), body(40), 'warn', 'right-weaker'],
    ['a few words', body(10), body(100), 'info', 'left-weaker'],
  ],
});
