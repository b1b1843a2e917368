import { Explanation, type Finding, type Json, type Severity } from '@env-drift/contracts';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explainByRules } from './explain-by-rules.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';

const codes = [
  'access-differs',
  'alt-svc-differs',
  'authentication-differs',
  'blocked-by-challenge',
  'body-differs',
  'body-shape-differs',
  'body-truncated',
  'both-sides-failed',
  'cache-directives-differ',
  'cache-lifetime-differs',
  'cache-status-differs',
  'cache-storability-differs',
  'canonical-host-differs',
  'content-encoding-differs',
  'content-type-differs',
  'cookie-differs',
  'cors-origin-differs',
  'cors-policy-differs',
  'cross-origin-policy-differs',
  'csp-differs',
  'disclosure-differs',
  'edge-differs',
  'etag-differs',
  'final-url-differs',
  'framing-differs',
  'hsts-differs',
  'indexing-differs',
  'length-differs',
  'lifecycle-differs',
  'link-differs',
  'made-today',
  'made-tomorrow',
  'nosniff-differs',
  'one-side-failed',
  'permissions-policy-differs',
  'preflight-differs',
  'presence-field-differs',
  'proxy-status-differs',
  'redirect-chain-differs',
  'redirect-kind-differs',
  'referrer-policy-differs',
  'reporting-differs',
  'request-differs',
  'server-timing-differs',
  'status-differs',
  'targeted-cache-differs',
  'timing-differs',
  'unclassified-header-differs',
  'unsteady-answer',
  'vary-differs',
];

const anyFindings = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...codes),
    severity: fc.constantFrom<Severity>('critical', 'warn', 'info'),
    category: fc.constantFrom('routing', 'security', 'cache'),
    left_value: fc.jsonValue() as fc.Arbitrary<Finding['left_value']>,
    right_value: fc.constantFrom('no-store', 'text/html', 'http://a.example', '*', 500, null),
  }),
  { selector: ({ code }) => code },
);

/** Facts that causes look at, with anything in them. */
const anyFacts = fc.record({
  content: anySection('page.title', 'shape', 'signatures'),
  cookies: anySection('sid'),
  cache: anySection('storable_by'),
  outcome: anySection('status', 'error'),
  platform: anySection('cf-ray', 'proxy-status', 'retry-after', 'server'),
  routing: anySection('final_url', 'hops', 'request', 'target_url'),
  security: anySection('content-security-policy', 'content-security-policy-report-only'),
});

function anySection(...keys: string[]) {
  const value = fc.oneof(
    fc.constantFrom<Json>('http://a.example/', 'Error 404', 503, null),
    fc.jsonValue() as fc.Arbitrary<Json>,
  );
  return fc.dictionary(fc.constantFrom(...keys), fc.record({ left: value, right: value }));
}

describe('whatever was found', () => {
  it('gives each finding its cause, in at most 5 causes and 3 actions', () => {
    fc.assert(
      fc.property(anyFindings, anyFacts, (fields, facts) => {
        const diff = makeDiff(
          fields.map(({ code, ...rest }) => makeFinding(code, rest)),
          facts,
        );
        const explanation = explainByRules({ diff, sides });

        expect(v.is(Explanation, explanation)).toBe(true);
        expect(explanation.ranked_causes.length).toBeLessThanOrEqual(5);
        expect(explanation.actions.length).toBeLessThanOrEqual(3);
        const cited = new Set(explanation.ranked_causes.flatMap(({ evidence }) => evidence));
        expect([...cited].sort()).toEqual(diff.findings.map(({ id }) => id).sort());
        const confidences = explanation.ranked_causes.map(({ confidence }) => confidence);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        const further = explanation.ranked_causes.findIndex(({ cause }) =>
          /^Also seen, /.test(cause),
        );
        expect([-1, confidences.length - 1]).toContain(further);
        expect(explainByRules({ diff, sides })).toEqual(explanation);
      }),
    );
  });
});
