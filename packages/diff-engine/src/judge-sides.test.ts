import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settle, toSamples } from './captures.ts';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { judgeSides } from './judge-sides.ts';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule } from './rule.ts';
import { arbitraryAnswer } from './testing/arbitrary-sketch.ts';
import { SELF } from './testing/arbitrary-url.ts';
import { captures, type SideSketch } from './testing/envelopes.ts';

const ruleSet = createRuleSet(builtInRules);
const asksAlways = {
  ...ruleSet,
  rules: ruleSet.rules.map((rule): Rule => ({ ...rule, reads: undefined })),
};

const PARTS: (keyof SideSketch)[] = [
  'body',
  'redirects',
  'cookies',
  'others',
  'request',
  'preflight',
  'ms',
];

/** The same sketch with a little of another one, so that most rules have nothing to say. */
const pair = fc
  .tuple(arbitraryAnswer, arbitraryAnswer, fc.boolean(), fc.subarray(PARTS))
  .map(([left, other, keepsHost, parts]) => ({
    left,
    right: {
      ...left,
      ...Object.fromEntries(parts.map((part) => [part, other[part]])),
      headers: { ...left.headers, ...few(other.headers ?? {}) },
    },
    rightHost: keepsHost ? 'staging.example' : 'www.shop.example',
  }));

const few = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).slice(0, 2));

const side = (name: 'left' | 'right', sketch: SideSketch, host: string) => {
  const text = JSON.stringify(captures(`https://${SELF}/`, sketch)).replaceAll(SELF, host);
  const samples = toSamples(JSON.parse(text) as ReturnType<typeof captures>);
  const hosts = createHostMap(name, samples[0], defaultPolicy);
  const { envelope, outcomes } = settle(samples, hosts);
  return { envelope, outcomes, hosts };
};

it('says the same whether or not it skips rules whose fields are alike', () => {
  fc.assert(
    fc.property(pair, ({ left, right, rightHost }) => {
      const sides = {
        left: side('left', left, 'staging.example'),
        right: side('right', right, rightHost),
      };
      expect(judgeSides(ruleSet, sides, defaultPolicy, [])).toEqual(
        judgeSides(asksAlways, sides, defaultPolicy, []),
      );
    }),
  );
});
