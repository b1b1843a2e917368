import * as v from 'valibot';
import { expect, it } from 'vitest';
import { AcceptFindingRequest } from './accept-finding-request.ts';

it.each<[object, object]>([
  [{ reason: ' known ' }, { reason: 'known' }],
  [
    { reason: 'see https://a.example/?token=hush-hush' },
    { reason: 'see https://a.example/?token=***' },
  ],
  [
    { reason: 'r', until: 4_000_000_000_000 },
    { reason: 'r', until: 4_000_000_000_000 },
  ],
  [
    { reason: 'r', until: '2028-02-29', who: ' Ada ' },
    { reason: 'r', until: '2028-02-29', who: 'Ada' },
  ],
])('%j is accepted as %j', (body, accepted) => {
  expect(v.parse(AcceptFindingRequest, body)).toEqual(accepted);
});

it.each<[object, string]>([
  [{}, 'reason'],
  [{ reason: '\n' }, 'reason'],
  [{ reason: 'x'.repeat(501) }, 'reason'],
  [{ reason: 'r', until: '2027-02-29' }, 'until'],
  [{ reason: 'r', until: 'soon' }, 'until'],
  [{ reason: 'r', who: '\u202E' }, 'who'],
  [{ reason: 'r', comparisonId: 'x' }, 'comparisonId'],
  [{ reason: 'r', why: 'x' }, 'why'],
])('%j is refused for its %s', (body, field) => {
  const { issues = [] } = v.safeParse(AcceptFindingRequest, body);
  expect([...new Set(issues.map((issue) => v.getDotPath(issue)))]).toEqual([field]);
});
