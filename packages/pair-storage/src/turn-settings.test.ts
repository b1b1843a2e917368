import type { PairPolicy } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { turnSettings } from './turn-settings.ts';

it.each<[string, PairPolicy | undefined, PairPolicy | undefined]>([
  ['none', undefined, undefined],
  ['one that says nothing', {}, {}],
  ['rules alone', { rules: { 'hsts-differs': 'off' } }, { rules: { 'hsts-differs': 'off' } }],
  ['left', { production: 'left' }, { production: 'right' }],
  ['right', { production: 'right' }, { production: 'left' }],
])('turns the side that is named as production, and no other: %s', (_, policy, turned) => {
  expect(turnSettings(policy ? { policy } : {})).toEqual(turned ? { policy: turned } : {});
});
