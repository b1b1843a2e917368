import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { describeProvider } from './describe-provider.ts';

it.each([
  ['har', ['recorded 2026-11-20 10:04 UTC, not asked']],
  ['rum-beacon', ['real visit of 2026-11-20 10:04 UTC, not asked']],
  ['active-probe', []],
  ['toString', []],
])('%s: %j', (provider, words) => {
  const timestamp = Date.UTC(2026, 10, 20, 10, 4, 59);
  expect(describeProvider({ provider, timestamp } as SignalEnvelope)).toEqual(words);
});
