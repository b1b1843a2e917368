import type { Direction, EnvDiff, Finding, SignalEnvelope } from '@env-drift/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSamples, type Captures, type Samples } from './captures.ts';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { mirrorDiff, mirrorFingerprints } from './mirror-diff.ts';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';
import { arbitraryAnswer, arbitrarySketch } from './testing/arbitrary-sketch.ts';
import { SELF, SITE } from './testing/arbitrary-url.ts';
import { captures, type SideSketch } from './testing/envelopes.ts';
import { FIELDS_OF_ONE_SPELLING, respell, RESPELT_FIELDS } from './testing/respell.ts';

/** The same side under another name: every place where its host can stand. */
const named = (sketch: SideSketch, host: string, site: string): Captures =>
  JSON.parse(
    JSON.stringify(captures(`https://${SELF}/`, sketch))
      .replaceAll(SELF, host)
      .replaceAll(SITE, site),
  ) as Captures;

/** Strangers to each other, and hosts of one site. */
const HOSTS = [
  ['staging.example', 'shop.example', 'third.example'],
  ['staging.shop.example', 'shop.example', 'static.shop.example'],
  ['staging.shop.example', 'www.shop.example', 'static.shop.example'],
  ['www.staging.shop.example', 'www.shop.example', 'static.shop.example'],
] as const;

it('the generated pairs reach every rule', () => {
  const [leftHost, rightHost, site] = HOSTS[0];
  const reached = new Set(
    fc
      .sample(fc.tuple(arbitrarySketch, arbitrarySketch), { numRuns: 3000, seed: 1 })
      .flatMap(([a, b]) =>
        diffEnvelopes(named(a, leftHost, site), named(b, rightHost, site)).findings.map(
          ({ code }) => code,
        ),
      ),
  );
  const { rules } = createRuleSet(builtInRules);
  expect([...reached].sort()).toEqual(rules.map(({ code }) => code).sort());
});

/** How the two sides are called. */
const names = fc.constantFrom(...HOSTS).map(([leftHost, rightHost, site]) => ({
  left: (sketch: SideSketch) => named(sketch, leftHost, site),
  right: (sketch: SideSketch) => named(sketch, rightHost, site),
}));

it('a side against itself: no finding', () => {
  fc.assert(
    fc.property(names, arbitraryAnswer, ({ left }, sketch) => {
      const diff = diffEnvelopes(left(sketch), left(sketch));
      expect(diff).toMatchObject({ verdict: 'match', findings: [] });
      // Its samples may differ from one another.
      if (!sketch.again?.length) expect(diff.forgiven).toEqual([]);
    }),
  );
});

it('one host replaced by the other everywhere: no finding', () => {
  fc.assert(
    fc.property(names, arbitraryAnswer, ({ left, right }, sketch) => {
      expect(diffEnvelopes(left(sketch), right(sketch)).findings).toEqual([]);
    }),
  );
});

it('the same sample twice changes nothing', () => {
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      const [[one], [other]] = [toSamples(left(a)), toSamples(right(b))];
      const once = diffEnvelopes(timedOnce(one), timedOnce(other));
      const twice = diffEnvelopes(
        [timedOnce(one), timedOnce(one)],
        [timedOnce(other), timedOnce(other)],
      );
      expect(twice.findings).toEqual(once.findings);
      expect(twice.verdict).toBe(once.verdict);
    }),
  );
});

it('the order of the samples of a side hides nothing', () => {
  const codes = (some: readonly { code?: string }[]) => some.flatMap(({ code }) => code ?? []);
  const seen = ({ findings, forgiven }: EnvDiff) => codes([...findings, ...forgiven]);
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      const [samples, [steady]] = [toSamples(left(a)), toSamples(right(b))];
      const [one, other] = [diffEnvelopes(samples, steady), diffEnvelopes(turned(samples), steady)];
      expect(seen(other)).toEqual(expect.arrayContaining(codes(one.findings)));
      expect(seen(one)).toEqual(expect.arrayContaining(codes(other.findings)));
    }),
  );
});

it('swapped sides: the same codes, values and directions mirrored', () => {
  const mirror: Record<Direction, Direction> = {
    'left-weaker': 'right-weaker',
    'right-weaker': 'left-weaker',
    none: 'none',
  };
  const essence = ({ id, left_value, right_value, direction }: Finding) => ({
    id,
    left_value,
    right_value,
    direction,
  });
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      const there = diffEnvelopes(left(a), right(b));
      const back = diffEnvelopes(right(b), left(a));
      const mirrored = back.findings.map((finding) => ({
        ...essence(finding),
        left_value: finding.right_value,
        right_value: finding.left_value,
        direction: mirror[finding.direction],
      }));
      expect(there.findings.map(essence).sort(byId)).toEqual(mirrored.sort(byId));
      expect(back.verdict).toBe(there.verdict);
    }),
  );
});

it('swapped sides with swapped production: the same severities', () => {
  const mirrored = { ...defaultPolicy, production: 'left' as const };
  const weights = (findings: Finding[]) =>
    findings.map(({ id, severity }) => `${severity} ${id}`).sort();
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      expect(weights(diffEnvelopes(right(b), left(a), mirrored).findings)).toEqual(
        weights(diffEnvelopes(left(a), right(b)).findings),
      );
    }),
  );
});

it('swapped sides: each fingerprint has one of its own there, which leads back to it', () => {
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      const there = diffEnvelopes(left(a), right(b));
      const back = mirrorDiff(left(a), right(b));
      const across = mirrorFingerprints(there, back);
      const home = mirrorFingerprints(back, there);
      const prints = there.findings.map(({ fingerprint }) => fingerprint);
      expect(prints.map((each) => home[across[each]!])).toEqual(prints);
      expect(prints.map((each) => across[each]).sort()).toEqual(
        diffEnvelopes(right(b), left(a))
          .findings.map(({ fingerprint }) => fingerprint)
          .sort(),
      );
    }),
  );
});

it('the same bytes out, whatever the order of keys; the input never changed', () => {
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      const frozen = [freeze(left(a)), freeze(right(b))] as const;
      expect(JSON.stringify(diffEnvelopes(reversed(left(a)), reversed(right(b))))).toBe(
        JSON.stringify(diffEnvelopes(...frozen)),
      );
    }),
  );
});

it('what a specification calls equivalent: no finding', () => {
  fc.assert(
    fc.property(names, arbitraryAnswer, fc.nat(), ({ left }, sketch, seed) => {
      // Which of several samples stands for a side is decided by their text in the end.
      const samples = toSamples(left({ ...sketch, again: [] }));
      const respelt = samples.map(({ response, ...envelope }) => ({
        ...envelope,
        ...(response && {
          response: { ...response, headers: respell(response.headers, seed) },
        }),
      }));
      expect(diffEnvelopes(samples, respelt as unknown as Samples).findings).toEqual([]);
    }),
  );
});

it('every generated field is respelt, or known to have one spelling', () => {
  const answers = fc.sample(arbitraryAnswer, { numRuns: 2000, seed: 1 });
  const fields = answers.flatMap(({ headers = {} }) => Object.entries(headers));
  const respelt = fields.filter(([name, value]) =>
    [...Array(32).keys()].some((seed) => respell({ [name]: value }, seed)[name] !== value),
  );
  const names = (some: [string, string][]) => [...new Set(some.map(([name]) => name))].sort();
  expect(names(respelt)).toEqual(RESPELT_FIELDS.toSorted());
  expect(names(fields)).toEqual([...RESPELT_FIELDS, ...FIELDS_OF_ONE_SPELLING].sort());
});

it('every finding has an id of its own, and evidence that stands in the diff', () => {
  fc.assert(
    fc.property(names, arbitrarySketch, arbitrarySketch, ({ left, right }, a, b) => {
      const diff = diffEnvelopes(left(a), right(b));
      const ids = diff.findings.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { section, keys } of diff.findings.flatMap(({ evidence }) => evidence)) {
        expect(Object.keys(diff[section])).toEqual(expect.arrayContaining(keys));
      }
    }),
  );
});

/** Of enough times, a spread is told; two copies are no two measurements. */
const timedOnce = (envelope: SignalEnvelope): SignalEnvelope => ({
  ...envelope,
  timing: { duration_ms: envelope.timing.duration_ms },
});

const turned = ([first, ...more]: Samples): Samples => [...more, first] as unknown as Samples;

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)])) as Value;
}
