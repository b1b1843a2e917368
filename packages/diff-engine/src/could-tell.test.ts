import { expect, it } from 'vitest';
import { answersInPlace, couldTell } from './could-tell.ts';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const diff = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right));

const hsts: SideSketch = { headers: { 'strict-transport-security': 'max-age=31536000' } };
const login: SideSketch = {
  body: { signatures: [{ kind: 'login-page', name: 'password-form' }] },
};

it.each<[string, SideSketch, SideSketch, string[]]>([
  ['pages', {}, { status: 304 }, []],
  ['an error', {}, { status: 503 }, ['right:503']],
  ['a refusal', { status: 401 }, { status: 429 }, ['left:401', 'right:429']],
  ['a failure', { error: 'connect_error' }, { status: 404 }, ['left:connect_error', 'right:404']],
  ['a login', login, login, ['left:login', 'right:login']],
])('what stands in place of an answer: %s', (_, left, right, expected) => {
  expect(answersInPlace(diff(left, right))).toEqual(expected);
  expect(answersInPlace(diff(right, left), true)).toEqual(expected);
});

const healthy = diff(hsts, {});
const [lost] = healthy.findings as [(typeof healthy.findings)[0]];

it.each<[string, SideSketch, SideSketch, boolean]>([
  ['saw as much', hsts, hsts, true],
  ['got no answer', hsts, { error: 'connect_error' }, false],
  ['got an error', hsts, { status: 503 }, false],
  ['got an error of the other side', { status: 503 }, {}, false],
  ['got errors alike', { status: 503 }, { status: 503 }, false],
  ['was shut out', hsts, { status: 401 }, false],
  ['was asked to wait', hsts, { status: 429 }, false],
  ['was led to a login', login, {}, false],
  ['was led to logins', login, login, false],
  ['was inconclusive', hsts, { error: 'timeout' }, false],
])('whether a comparison that %s could tell', (_, left, right, expected) => {
  const run = diff(left, right);
  const told = { diff: run, policy: defaultPolicy, unseen: answersInPlace(run) };
  expect(couldTell(told, lost, [])).toBe(expected);
  const outage = run.findings.find(({ code }) => code !== 'hsts-differs');
  if (outage)
    expect(
      couldTell({ diff: healthy, policy: defaultPolicy, unseen: [] }, outage, told.unseen),
    ).toBe(true);
});

it('could tell what stands on an answer that is the usual one', () => {
  const walled = diff({ ...hsts, status: 401 }, { status: 401 });
  const mended = diff({ ...hsts, status: 401 }, { ...hsts, status: 401 });
  const unseen = answersInPlace(walled);
  expect(walled.findings.map(({ id }) => id)).toContain(lost.id);
  expect(couldTell({ diff: mended, policy: defaultPolicy, unseen }, lost, unseen)).toBe(true);
});

it('could tell what it tells something else of', () => {
  const [first, then] = [diff({}, { status: 503 }), diff({}, { status: 502 })];
  const told = { diff: then, policy: defaultPolicy, unseen: answersInPlace(then) };
  expect(couldTell(told, first.findings[0]!, answersInPlace(first))).toBe(true);
});

it('could not tell what its policy did not ask, nor what it did not see', () => {
  const policy = { rules: { 'hsts-differs': 'off' as const } };
  expect(couldTell({ diff: diff(hsts, hsts), policy, unseen: [] }, lost, [])).toBe(false);
  const blind = { diff: diff(hsts, hsts), policy: defaultPolicy, unseen: ['body'] };
  expect(couldTell(blind, lost, [])).toBe(false);
  expect(couldTell(blind, lost, ['body', 'cookies'])).toBe(true);
});
