import type { Severity } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { findExaggeration, gravestOf } from './severity-claims.ts';

it.each<[string, Severity | undefined]>([
  ['A critical fault.', 'critical'],
  ['It is a Severe outage.', 'critical'],
  ['This is catastrophic, a disaster.', 'critical'],
  ['Highest severity: a P0.', 'critical'],
  ['An emergency for users.', 'critical'],
  ['This is urgent.', 'critical'],
  ['Extremely dangerous, a security breach.', 'critical'],
  ['A total outage, a P1.', 'critical'],
  ['It is no less critical than that.', 'critical'],
  ['Hackers can take over the machine.', 'critical'],
  ['A crucial security hole.', 'critical'],
  ['It has known remote code execution.', 'critical'],
  ['An immediate threat to the whole company.', 'critical'],
  ['This is a business-ending event.', 'critical'],
  ['It puts customers at risk.', 'warn'],
  ['A serious fault.', 'warn'],
  ['A warning of medium severity.', 'warn'],
  ['It is not critical, and no serious fault.', undefined],
  ['Nothing critical, never fatal, non-critical, not a critical one.', undefined],
  ['Critical-CH and the Warning header differ.', undefined],
  ['The cache rule differs.', undefined],
])('%s -> %s', (text, claimed) => {
  const ranks: (Severity | undefined)[] = ['critical', 'warn', undefined];
  for (const [rank, severity] of (['critical', 'warn', 'info'] as const).entries()) {
    const exaggerates = ranks.indexOf(claimed) < rank;
    expect([severity, findExaggeration(text, severity) !== undefined]).toEqual([
      severity,
      exaggerates,
    ]);
  }
});

it.each([
  'Production was attacked, so it fails.',
  'The cookie was stolen from users.',
  'Sessions are being hijacked.',
  'It lost all customer data.',
  'A hacker took over Production.',
  'It asks for credentials because its password was leaked.',
])('no two answers show that %s', (text) => {
  expect(findExaggeration(text, 'critical')).toBeDefined();
});

it.each<[Severity[], Severity]>([
  [['info', 'critical', 'warn'], 'critical'],
  [['info', 'warn'], 'warn'],
  [['info'], 'info'],
  [[], 'info'],
])('the gravest of %j is %s', (severities, gravest) => {
  expect(gravestOf(severities.map((severity) => ({ severity })))).toBe(gravest);
});
