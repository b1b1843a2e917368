import * as v from 'valibot';
import { expect, it } from 'vitest';
import { PairSettings, PairSettingsRequest } from './index.ts';

it.each<[object, string]>([
  [{ samples: 6 }, 'samples'],
  [{ method: 'POST' }, 'method'],
  [{ leftHeaders: { authorization: 'Bearer x' } }, 'leftHeaders.authorization'],
  [{ rightHeaders: { 'x-a': 'b' }, version: 3 }, 'version'],
  [{ headers: { referer: 'https://a.example/?token=hush-hush-1' } }, 'headers'],
  [{ policy: [] }, 'policy'],
  [{ policy: 'off' }, 'policy'],
])('settings are refused where they hold %j', (body, field) => {
  const { issues = [] } = v.safeParse(PairSettingsRequest, body);
  expect(issues.map((issue) => v.getDotPath(issue))).toEqual([field]);
});

it('are read as they were let through once', () => {
  const settings = {
    leftLabel: 'x'.repeat(99),
    headers: { authorization: 'Basic YTpi' },
    preflight: { origin: 'https://a.example', method: 'TRACE', later: true },
    samples: 20,
    later: true,
  };
  expect(v.parse(PairSettings, settings)).toEqual(settings);
});
