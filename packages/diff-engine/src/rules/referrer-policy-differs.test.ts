import { testRule } from '../testing/test-rule.ts';

const policy = (value: string) => ({ headers: { 'referrer-policy': value } });

testRule('referrer-policy-differs', {
  agrees: [
    [
      'the last known token counts',
      policy('same-origin'),
      policy('no-referrer, same-origin, new-token'),
    ],
    ['the default, said or not', policy('strict-origin-when-cross-origin'), {}],
  ],
  drifts: [
    ['everything is told', policy('same-origin'), policy('unsafe-url'), 'warn', 'right-weaker'],
    [
      'everything is told on staging',
      policy('unsafe-url'),
      policy('same-origin'),
      'info',
      'left-weaker',
    ],
    ['a little more', policy('no-referrer'), policy('origin'), 'info', 'right-weaker'],
  ],
});
