import type { SignalEnvelope } from '@env-drift/contracts';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { codesOf, compare } from './support/compare.ts';
import { recording } from './support/recordings.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

const BODY = 'x'.repeat(5000);

let target: Target;
beforeAll(async () => {
  target = await startHttp((_, response) => {
    response.setHeader('content-type', 'text/plain');
    response.end(BODY);
  });
});
afterAll(() => target?.stop());

/** Asks the target on the left, and takes what was recorded of it for the right. */
async function run(PROBE_BODY_LIMIT: string) {
  const api = await startApi([target.host], { PROBE_BODY_LIMIT });
  onTestFinished(api.stop);
  const comparison = await compare(api.url, {
    leftUrl: `${target.origin}/`,
    rightHar: {
      har: recording({
        url: `${target.origin}/`,
        headers: { 'content-type': 'text/plain' },
        body: BODY,
      }),
    },
  });
  const { left, right } = comparison.result;
  return { codes: codesOf(comparison), bodies: [left, right].map((side) => bodyOf(side.envelope)) };
}

const bodyOf = (envelope: SignalEnvelope | undefined) => envelope?.response?.body;

it.each([
  ['as much as is configured', '2048', 2048, true],
  ['as usual where that cannot be read', '2 KiB', 5000, false],
])('both sides read of a body %s', async (_, setting, bytes, truncated) => {
  const { codes, bodies } = await run(setting);
  expect(bodies).toMatchObject([
    { bytes, truncated },
    { bytes, truncated },
  ]);
  expect(codes.filter((code) => /body|length/.test(code))).toEqual([]);
});
