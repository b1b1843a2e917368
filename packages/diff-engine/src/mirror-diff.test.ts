import { expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { mirrorDiff, mirrorFingerprints } from './mirror-diff.ts';
import { mirrorPolicy } from './mirror-policy.ts';
import { envelope, PRODUCTION, STAGING } from './testing/envelopes.ts';

const left = envelope(STAGING, { headers: { 'strict-transport-security': 'max-age=31536000' } });
const right = envelope(PRODUCTION, { status: 500 });
const policy = {
  ...defaultPolicy,
  production: 'left' as const,
  host_aliases: { left: ['a.example'], right: ['b.example'] },
};

it('swaps what a policy says of the sides', () => {
  const mirrored = mirrorPolicy({ ...policy, accepted: [] });
  expect(mirrored).toEqual({
    ...policy,
    production: 'right',
    host_aliases: { left: ['b.example'], right: ['a.example'] },
  });
  expect(mirrorPolicy(mirrored)).toEqual(policy);
});

it('tells what is accepted too, and by its own fingerprint there', () => {
  const plain = diffEnvelopes(left, right, policy);
  const [{ fingerprint }] = plain.findings as [(typeof plain.findings)[0]];
  const accepted = diffEnvelopes(left, right, {
    ...policy,
    accepted: [{ fingerprint, reason: 'known' }],
  });
  expect(accepted.findings).toHaveLength(plain.findings.length - 1);
  const mirror = mirrorDiff(left, right, policy);
  const prints = mirrorFingerprints(accepted, mirror);
  expect(prints[fingerprint]).not.toBe(fingerprint);
  expect(mirror.findings.map((each) => each.fingerprint)).toContain(prints[fingerprint]);
  expect(mirrorFingerprints(mirror, accepted)[prints[fingerprint]!]).toBe(fingerprint);
});

it('has no other name for what nothing there tells', () => {
  expect(mirrorFingerprints(diffEnvelopes(left, right), { findings: [], forgiven: [] })).toEqual(
    {},
  );
});
