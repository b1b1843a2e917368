import type { Finding, Severity } from '@env-drift/contracts';
import { Bench } from 'tinybench';
import { explainByRules } from '../src/index.ts';
import { makeDiff, makeFinding, sides } from '../src/testing/make-diff.ts';

/** How long each task runs, milliseconds. */
const TIME = Number(process.env['BENCH_MS'] ?? 1000);

/** What the engine can find in one pair at once, as it words it. */
const SEEN: [
  code: string,
  section: Finding['evidence'][0]['section'],
  key: string,
  severity: Severity,
][] = [
  ['csp-differs', 'security', 'content-security-policy', 'critical'],
  ['framing-differs', 'security', 'x-frame-options', 'critical'],
  ['hsts-differs', 'security', 'strict-transport-security', 'critical'],
  ['cookie-differs', 'cookies', 'session', 'critical'],
  ['redirect-chain-differs', 'routing', 'redirect_chain', 'critical'],
  ['cors-origin-differs', 'security', 'access-control-allow-origin', 'critical'],
  ['indexing-differs', 'content', 'x-robots-tag', 'critical'],
  ['body-shape-differs', 'content', 'shape', 'critical'],
  ['body-shape-differs', 'content', 'page.title', 'warn'],
  ['body-shape-differs', 'content', 'page.asset_hosts', 'warn'],
  ['cache-lifetime-differs', 'cache', 'cache-control', 'warn'],
  ['content-encoding-differs', 'content', 'content-encoding', 'warn'],
  ['content-type-differs', 'content', 'content-type', 'warn'],
  ['cross-origin-policy-differs', 'security', 'cross-origin-opener-policy', 'warn'],
  ['final-url-differs', 'routing', 'final_url', 'warn'],
  ['lifecycle-differs', 'platform', 'sunset', 'warn'],
  ['link-differs', 'content', 'link', 'warn'],
  ['nosniff-differs', 'security', 'x-content-type-options', 'warn'],
  ['permissions-policy-differs', 'security', 'permissions-policy', 'warn'],
  ['redirect-kind-differs', 'routing', 'hops', 'warn'],
  ['referrer-policy-differs', 'security', 'referrer-policy', 'warn'],
  ['targeted-cache-differs', 'cache', 'surrogate-control', 'warn'],
  ['timing-differs', 'timing', 'duration_ms', 'warn'],
  ['vary-differs', 'cache', 'vary', 'warn'],
  ['alt-svc-differs', 'platform', 'alt-svc', 'info'],
  ['cache-status-differs', 'cache', 'cache-status', 'info'],
  ['disclosure-differs', 'platform', 'x-powered-by', 'info'],
  ['edge-differs', 'platform', 'server', 'info'],
  ['server-timing-differs', 'platform', 'server-timing', 'info'],
  ['unclassified-header-differs', 'platform', 'x-feature-flags', 'info'],
];

/** A value as long as they come: a policy of a page, or a list of hops. */
const value = (side: string) =>
  `default-src 'self' https://${side}.shop.example; max-age=600; http://${side}.shop.example/`.repeat(
    4,
  );

const findings = SEEN.map(([code, section, key, severity]) =>
  makeFinding(code, {
    section,
    keys: [key],
    severity,
    direction: 'right-weaker',
    left_value: value('staging'),
    right_value: severity === 'info' ? null : value('www'),
  }),
);
const facts = (section: string) =>
  Object.fromEntries(
    SEEN.filter((seen) => seen[1] === section).map(([, , key]) => [
      key,
      { left: value('staging'), right: value('www') },
    ]),
  );
const diffOf = (some: Finding[]) =>
  makeDiff(some, {
    routing: {
      ...facts('routing'),
      target_url: { left: sides.left.url, right: sides.right.url },
    },
    security: facts('security'),
    cache: facts('cache'),
    content: facts('content'),
    platform: facts('platform'),
  });
const history = {
  previous_comparison_id: 'before',
  new: findings.slice(0, 10).map(({ fingerprint }) => fingerprint),
  recurring: findings.slice(10).map(({ fingerprint }) => fingerprint),
  resolved: [],
};

const bench = new Bench({ time: TIME, warmupTime: TIME / 4 });
for (const size of [0, 1, 5, 10, 30]) {
  const diff = diffOf(findings.slice(0, size));
  bench.add(String(size), () => explainByRules({ diff, history, sides }));
}
await bench.run();
console.log('The explanation by rules of a diff with so many findings; medians of one run.');
console.table(
  bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name} did not complete: ${result.state}`);
    const us = (ms: number) => Number((ms * 1000).toFixed(1));
    return { findings: Number(name), µs: us(result.latency.p50), 'p99 µs': us(result.latency.p99) };
  }),
);
