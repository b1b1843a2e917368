import { expect, it } from 'vitest';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const deprecation = (value: string) => ({ headers: { deprecation: value } });
const sunset = (value: string) => ({ headers: { sunset: value } });
const NOON = 'Sat, 01 Jan 2033 12:00:00 GMT';

testRule('lifecycle-differs', {
  agrees: [
    ['neither', {}, {}],
    ['the same date in another format', sunset(NOON), sunset('Saturday, 01-Jan-33 12:00:00 GMT')],
    ['a minute later', sunset(NOON), sunset('Sat, 01 Jan 2033 12:01:00 GMT')],
    ['no date on either side', deprecation('true'), deprecation('yes')],
    ['parameters say nothing', deprecation('@1688169599'), deprecation('@1688169599;a=1')],
  ],
  drifts: [
    ['deprecated in production only', {}, deprecation('@1688169599'), 'warn', 'right-weaker'],
    ['deprecated on staging only', deprecation('@1688169599'), {}, 'warn', 'left-weaker'],
    ['an end in production only', {}, sunset(NOON), 'warn', 'right-weaker'],
    [
      'an earlier end in production',
      sunset(NOON),
      sunset('Sat, 01 Jan 2033 11:58:59 GMT'),
      'warn',
      'right-weaker',
    ],
    [
      'an earlier end on staging, which is a contract too',
      sunset('Sat, 01 Jan 2033 11:58:59 GMT'),
      sunset(NOON),
      'warn',
      'left-weaker',
    ],
    [
      'deprecated at another moment: it answers all the same',
      deprecation('@1688169599'),
      deprecation('@1600000000'),
      'info',
      'right-weaker',
    ],
    ['a date that is none', sunset(NOON), sunset('soon'), 'warn', 'right-weaker'],
    ['as an early draft had it', {}, deprecation('true'), 'warn', 'right-weaker'],
    [
      'the gravest of both counts',
      { headers: { deprecation: '@1600000000', sunset: NOON } },
      { headers: { deprecation: '@1688169599' } },
      'warn',
      'left-weaker',
    ],
  ],
});

it.each([
  [{}, sunset(NOON), ['sunset'], 'Only the right side announces its sunset.'],
  [sunset(NOON), sunset('soon'), ['sunset'], 'The sunset of the right side names no date.'],
  [
    deprecation('@86400'),
    deprecation('@0'),
    ['deprecation'],
    'The deprecation is 1970-01-02T00:00:00.000Z on the left and 1970-01-01T00:00:00.000Z on the right.',
  ],
])('%j and %j in words', (left, right, keys, message) => {
  const [finding] = judged('lifecycle-differs', left, right).findings;
  expect(finding).toMatchObject({ message, evidence: [{ section: 'platform', keys }] });
});
