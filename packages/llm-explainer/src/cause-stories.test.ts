import type { EnvDiff, Finding, Json } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { causeRegistry } from './cause-registry.ts';
import { explainByRules } from './explain-by-rules.ts';
import { observe } from './observe.ts';
import { rankHypotheses } from './rank-hypotheses.ts';
import { facts, makeDiff, makeFinding, mirror, mirrorFacts, sides } from './testing/make-diff.ts';

interface StoryRow {
  seen: string;
  findings: Finding[];
  diff?: Partial<EnvDiff>;
  /** What the story and its advice have to say. */
  says?: RegExp[];
  /** What is not so here. */
  never?: RegExp[];
}

const status = (right: number) =>
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: right,
  });
const access = (more: Partial<Finding> = {}, right: Json = { status: 403 }) =>
  makeFinding('access-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: right,
    ...more,
  });
const lifetime = (right: string) =>
  makeFinding('cache-lifetime-differs', {
    section: 'cache',
    keys: ['cache-control'],
    left_value: 'public, max-age=600',
    right_value: right,
  });
const page = (title: string, more: EnvDiff['content'] = {}) => ({
  content: { ...facts('page.title', 'Chairs', title), ...more },
});

const rows: readonly StoryRow[] = [
  ...['no-cache', 'max-age=0, must-revalidate'].map((value) => ({
    seen: `max-age=600 | ${value}`,
    findings: [lifetime(value)],
    says: [/ask the origin before they use/],
    never: [/forbids cach/, /every request/],
  })),
  {
    seen: 'max-age=600 | no-store',
    findings: [lifetime('no-store')],
    says: [/forbids caches to keep/],
    never: [/every request/],
  },
  {
    seen: '429 that does not say when to come back',
    findings: [status(429)],
    says: [/does not say how long/],
    never: [/Retry-After/],
  },
  {
    seen: '429 that says when to come back',
    findings: [status(429)],
    diff: { platform: facts('retry-after', null, '30') },
    says: [/as long as Retry-After says/],
  },
  {
    seen: 'a login page, without a redirect',
    findings: [
      access(
        { evidence: [{ section: 'content', keys: ['signatures'] }] },
        { status: 200, login_page: 'generic' },
      ),
    ],
    diff: { routing: facts('redirect_chain', [], []) },
    says: [/Production shows a login page/, /instead of a login page with a success status/],
    never: [/redirect/, /leads to/],
  },
  {
    seen: 'a login page that it is shown after a redirect',
    findings: [
      access(
        { evidence: [{ section: 'content', keys: ['signatures'] }] },
        { status: 200, login_page: 'generic' },
      ),
    ],
    diff: { routing: facts('redirect_chain', [], ['https://shop.example/start']) },
    says: [/Production leads to a login page/, /instead of redirecting/],
  },
  ...['Access denied | Shop', 'Access Denied', 'Not authorized'].map((title) => ({
    seen: `403: ${title}`,
    findings: [access()],
    diff: page(title),
    says: [/permission/, /bot protection/],
    never: [/let the probe pass/, /takes the probe for a robot:/],
  })),
  {
    seen: '403 of a product that names itself',
    findings: [access()],
    diff: page('Access denied | Shop', facts('page.generator', null, 'Drupal 10')),
    says: [/application itself/, /robots/],
  },
  {
    seen: '403 behind a CDN',
    findings: [access()],
    diff: { ...page('Access denied'), platform: facts('cf-ray', null, '1-FRA') },
    says: [/countries/, /bot protection/, /permission/],
  },
  {
    seen: '403 for a country',
    findings: [access()],
    diff: page('Not available in your country'),
    says: [/country or region/],
  },
  {
    seen: '406',
    findings: [status(406)],
    diff: page('406 Not Acceptable'),
    says: [/format, language or coding/, /firewall/],
    never: [/robot/],
  },
  {
    seen: '413',
    findings: [status(413)],
    says: [/larger than/],
    never: [/host it is asked as/],
  },
  {
    seen: '410',
    findings: [status(410)],
    says: [/on purpose/, /Sunset/],
    never: [/not deployed/],
  },
  {
    seen: 'credentials that one side does not take',
    findings: [access({}, { status: 401 })],
    diff: { security: facts('www-authenticate', null, 'Bearer error="invalid_token"') },
    says: [/does not take the credentials/, /expired/],
    never: [/first/, /send no credentials/],
  },
  {
    seen: 'the links of a page not to be followed',
    findings: [
      makeFinding('indexing-differs', {
        section: 'content',
        keys: ['x-robots-tag'],
        left_value: null,
        right_value: 'nofollow',
      }),
    ],
    never: [/leave it out/],
  },
  {
    seen: 'other products, neither side weaker',
    findings: [
      makeFinding('disclosure-differs', {
        section: 'platform',
        keys: ['server'],
        severity: 'info',
        left_value: 'nginx/1.18.0',
        right_value: 'nginx/1.25.3',
      }),
    ],
    says: [/they are made of/],
    never: [/attack/, /there/],
  },
  {
    seen: 'a wider policy, a warning',
    findings: [makeFinding('csp-differs', { direction: 'right-weaker' })],
    never: [/attack/],
  },
];

const told = ({ findings, diff }: Pick<StoryRow, 'findings' | 'diff'>): string =>
  rankHypotheses(causeRegistry, observe({ diff: makeDiff(findings, diff), sides }))
    .flatMap(({ story, actions }) => [
      story,
      ...actions.flatMap(({ action, why }) => [action, why]),
    ])
    .join('\n');

describe('what is told of it', () => {
  it.each(rows)('$seen', ({ findings, diff, says = [], never = [] }) => {
    const text = told({ findings, diff });
    expect(text).not.toBe('');
    for (const part of says) expect(text).toMatch(part);
    for (const part of never) expect(text).not.toMatch(part);
  });

  it.each(rows)('$seen, sides exchanged', ({ findings, diff = {}, never = [] }) => {
    const text = told({ findings: findings.map(mirror), diff: mirrorFacts(diff) });
    for (const part of never) expect(text).not.toMatch(part);
  });
});

it('of two sides that were not observed, nobody claims that they differ', () => {
  const failed = makeFinding('both-sides-failed', {
    keys: ['error'],
    severity: 'critical',
    message: 'Neither side answered: both ended with unknown_error.',
    left_value: { code: 'unknown_error', message: 'It failed.' },
    right_value: { code: 'unknown_error', message: 'It failed.' },
  });
  const { ranked_causes } = explainByRules({
    diff: makeDiff([failed], { verdict: 'inconclusive' }),
    sides,
  });
  expect(ranked_causes.map(({ cause }) => cause)).toEqual([
    'Whether anything differs is not known, for neither side could be observed: Neither side answered: both ended with unknown_error.',
  ]);
});
