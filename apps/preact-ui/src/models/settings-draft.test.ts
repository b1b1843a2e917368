import type { PairSettings } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from './policy-engine.ts';
import { readSettingsDraft } from './read-settings-draft.ts';
import { blankIgnore, mergeDrafts, toSettingsDraft, type SettingsDraft } from './settings-draft.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

const whole: PairSettings = {
  leftLabel: 'Staging',
  samples: 3,
  headers: { 'accept-language': 'de' },
  policy: {
    production: 'left',
    host_aliases: { left: ['a.example'], right: ['b.example:8443'] },
    rules: {
      'vary-differs': 'off',
      'timing-differs': { severity: 'info', thresholds: { min_samples: 5 } },
    },
    ignore: [
      { code: 'etag-differs', reason: 'built anew', until: '2027-03-31' },
      { header: 'x-build-*', reason: 'a number', until: Date.UTC(2027, 0, 1, 12) },
    ],
  },
};
const blank = toSettingsDraft({});
const read = (change: Partial<SettingsDraft>) =>
  readSettingsDraft({ ...blank, ...change }, checkPolicy);

it('settings are read as they were written', () => {
  expect(readSettingsDraft(toSettingsDraft(whole), checkPolicy)).toMatchObject({
    settings: whole,
    faults: {},
  });
  expect(readSettingsDraft(blank, checkPolicy)).toMatchObject({ settings: {}, faults: {} });
});

describe('what is wrong stands beside its field', () => {
  const rule = { code: 'timing-differs', severity: '', thresholds: {} } as const;
  const rows: [Partial<SettingsDraft>, string, RegExp | string][] = [
    [{ leftLabel: 'x'.repeat(81) }, 'leftLabel', /80 characters/],
    [{ rightAliases: 'a.example\nhttps://b.example/x' }, 'rightAliases', /is no host/],
    [{ request: { ...blank.request, headers: 'Cookie: a' } }, 'request.headers', /^Cookie is/],
    [{ rules: [{ ...rule, code: '' }] }, 'rules.0', settingsStrings.chooseRule],
    [{ rules: [rule, rule] }, 'rules.1', settingsStrings.ruleTwice],
    [
      { rules: [{ ...rule, thresholds: { min_samples: 'two' } }] },
      'rules.0.thresholds.min_samples',
      settingsStrings.noNumber,
    ],
    [
      { rules: [{ ...rule, thresholds: { min_samples: '-1' } }] },
      'rules.0.thresholds.min_samples',
      /at least 0/,
    ],
    [{ ignore: [{ ...blankIgnore, header: 'vary' }] }, 'ignore.0.reason', /say why/],
    [{ ignore: [{ ...blankIgnore, reason: 'so' }] }, 'ignore.0', /names nothing to ignore/],
    [
      { ignore: [{ ...blankIgnore, header: 'vary', reason: 'so', until: '2027-02-30' }] },
      'ignore.0.until',
      /is no day/,
    ],
  ];
  it.each(rows)('%j', (change, place, words) => {
    const { faults } = read(change);
    expect(Object.keys(faults)).toContain(place);
    expect(faults[place]).toMatch(words);
  });
});

describe('my changes on what somebody else has saved', () => {
  const base = toSettingsDraft({ leftLabel: 'A', samples: 2 });
  const theirs = toSettingsDraft({ leftLabel: 'B', rightLabel: 'C', samples: 3, method: 'HEAD' });
  it('keeps both, and mine where both changed the same', () => {
    const mine = { ...base, leftLabel: 'Mine', request: { ...base.request, warmUp: true } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      ...theirs,
      leftLabel: 'Mine',
      request: { ...theirs.request, warmUp: true },
    });
  });
  it('is theirs where I changed nothing', () => {
    expect(mergeDrafts(base, base, theirs)).toEqual(theirs);
  });
});
