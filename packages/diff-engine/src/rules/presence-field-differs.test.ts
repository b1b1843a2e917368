import { expect, it } from 'vitest';
import type { SideSketch } from '../testing/envelopes.ts';
import { judged } from '../testing/judged.ts';
import { testRule } from '../testing/test-rule.ts';

const sent = (name: string, value: string, more: SideSketch = {}): SideSketch => ({
  headers: { [name]: value },
  ...more,
});
const saved = (value: string) => sent('content-disposition', value);

testRule('presence-field-differs', {
  agrees: [
    [
      'another file name',
      saved('attachment; filename="a.csv"'),
      saved('Attachment; filename=b.csv'),
    ],
    [
      'another time to wait',
      sent('retry-after', '5', { status: 503 }),
      sent('retry-after', '90', { status: 503 }),
    ],
    ['no ranges, said or not', sent('accept-ranges', 'none'), {}],
    ['order', sent('cache-groups', '"a", "b"'), sent('cache-groups', '"b","a"')],
    ['nothing valid', sent('clear-site-data', 'cookies'), {}],
    [
      'rules on each side’s own host',
      sent('speculation-rules', '"/r.json"', { url: 'http://staging.example/' }),
      sent('speculation-rules', '"https://www.shop.example/r.json"'),
    ],
    ['shown, said or not', saved('inline'), {}],
    ['shown by a name, said or not', saved('inline; filename=a.pdf'), {}],
    ['shown, by whatever name', saved('inline; filename=a.pdf'), saved('inline')],
    ['an error is no download', saved('attachment'), { status: 500 }],
  ],
  drifts: [
    ['shown or saved', saved('inline'), saved('attachment'), 'warn', 'none'],
    ['saved on one side', saved('attachment'), {}, 'warn', 'right-weaker'],
    ['saved on production', {}, saved('attachment'), 'info', 'left-weaker'],
    ['data that stays', sent('clear-site-data', '"cookies"'), {}, 'warn', 'right-weaker'],
    [
      'more data that goes',
      sent('clear-site-data', '"cookies"'),
      sent('clear-site-data', '"*"'),
      'warn',
      'none',
    ],
    ['a query that counts', sent('no-vary-search', 'params'), {}, 'warn', 'right-weaker'],
    ['no ranges', sent('accept-ranges', 'bytes'), {}, 'info', 'right-weaker'],
    ['no time to wait', sent('retry-after', '5'), {}, 'info', 'right-weaker'],
    ['another group', sent('cache-groups', '"a"'), sent('cache-groups', '"b"'), 'info', 'none'],
    [
      'other rules',
      sent('speculation-rules', '"/a"'),
      sent('speculation-rules', '"/b"'),
      'info',
      'none',
    ],
  ],
});

it('has a finding for each field, which says what both say', () => {
  const left = { headers: { 'accept-ranges': 'bytes', 'content-disposition': 'inline' } };
  expect(judged('presence-field-differs', left, saved('attachment')).findings).toMatchObject([
    {
      message:
        'By content-disposition, the left side says "inline" and the right side "attachment".',
      recommendation: 'Set content-disposition alike on both sides.',
      evidence: [{ section: 'platform', keys: ['content-disposition'] }],
    },
    {
      message: 'By accept-ranges, the left side says ["bytes"] and the right side nothing.',
      evidence: [{ section: 'platform', keys: ['accept-ranges'] }],
    },
  ]);
});

it.each<[left: SideSketch, right: SideSketch, reason: RegExp]>([
  [saved('attachment; filename=a'), saved('attachment; filename=b'), /file names/],
  [saved('attachment'), { status: 500 }, /another answer/],
  [saved('inline'), {}, /It says the same/],
])('%j and %j are forgiven', (left, right, reason) => {
  expect(judged('presence-field-differs', left, right)).toMatchObject({
    findings: [],
    forgiven: [
      { section: 'platform', keys: ['content-disposition'], reason: expect.stringMatching(reason) },
    ],
  });
});
