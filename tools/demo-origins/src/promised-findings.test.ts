import { diffEnvelopes } from '@env-drift/diff-engine';
import { activeProbe } from '@env-drift/probe-providers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPages } from './demo-pages.ts';
import { startDemoOrigins, type DemoOrigins } from './start-demo-origins.ts';

let demo: DemoOrigins;
beforeAll(async () => {
  demo = await startDemoOrigins();
});
afterAll(() => demo.stop());

const probe = ({ url, host }: DemoOrigins['staging'], path: string) =>
  activeProbe(
    { id: host, url: url + path },
    { fetch, resolveHost: undefined, now: Date.now, allowedPrivateTargets: [host] },
  );

it.each(demoPages)('$path: $findings', async ({ path, findings }) => {
  const [left, right] = await Promise.all([
    probe(demo.staging, path),
    probe(demo.production, path),
  ]);
  const diff = diffEnvelopes(left, right);
  // A busy machine may be slow on one side; only the promised slowness counts.
  const found = diff.findings
    .map(({ code }) => code)
    .filter((code) => code !== 'timing-differs' || findings.includes(code));
  expect(found.sort()).toEqual([...findings].sort());
});
