import { expect, it } from 'vitest';
import { readSeverities } from './read-severities.ts';

it.each([
  ["const a = { severity: 'warn' };", ['warn']],
  ["const weigh = (a: boolean) => (a ? 'info' : 'critical');", ['critical', 'info']],
  ["type Severity = 'critical' | 'warn'; /* 'info' */", []],
])('%s', (source, severities) => {
  expect(readSeverities(source)).toEqual(severities);
});
