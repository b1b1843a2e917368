import { readdirSync } from 'node:fs';
import { explain, explainByRules } from '@env-drift/llm-explainer';
import { describe, expect, it } from 'vitest';
import { isAboveInfo, judge } from './judge.ts';
import { runScenario } from './run-scenario.ts';
import { urlsOf } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/** A few of each kind, so that what `npm run eval` does cannot break unseen. */
const SOME = [
  'single-sign-on-on-staging',
  'port-of-the-backend-in-location',
  'http-answered-on-staging',
  'certificate-expired',
  'name-gone',
  'scheme-lost-behind-the-balancer',
  'header-that-needs-a-preflight',
  'compression-off',
  'cdn-in-front-of-production',
  'noindex-and-policy-in-trial',
  'same-redirects',
  'own-hosts-and-nonces',
];

/** What is left of an explanation by rules where a model gives it again, word by word. */
async function confirm(input: Parameters<typeof explainByRules>[0]) {
  const content = explainByRules(input);
  const complete = () => Promise.resolve({ ok: true, content } as const);
  const model = { name: 'one-that-agrees', contextTokens: 24_000, complete };
  const { summary, ranked_causes, actions, cut } = await explain({ ...input, model });
  expect(cut).toBeUndefined();
  return { summary, ranked_causes, actions, source: 'rules' };
}

describe.concurrent('probed for real', () => {
  it.for(SOME)('%s', async (id) => {
    const scenario = scenarios.find((each) => each.id === id)!;
    const {
      missed,
      isFirst = true,
      isInThree = true,
      outcome,
    } = judge(scenario, await runScenario(scenario));
    expect({ missed, isFirst, isInThree }).toEqual({ missed: [], isFirst: true, isInThree: true });
    const { left, right } = urlsOf(scenario);
    const input = { diff: outcome.diff, sides: { left: { url: left }, right: { url: right } } };
    expect(await confirm(input)).toEqual(explainByRules(input));
    if (scenario.causes.length > 0) return;
    // On a busy machine either side may be slow.
    const above = outcome.diff.findings.filter(({ code }) => code !== 'timing-differs');
    expect(above.filter(isAboveInfo)).toEqual([]);
  });
});

describe('the labels', () => {
  it('give every scenario a name of its own', () => {
    const ids = scenarios.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('name causes and findings that there are', () => {
    const known = (directory: string) =>
      readdirSync(new URL(`../../../packages/${directory}`, import.meta.url)).map((file) =>
        file.replace(/\.ts$/, ''),
      );
    const causes = known('llm-explainer/src/causes');
    const codes = known('diff-engine/src/rules');
    expect(scenarios.flatMap((each) => each.causes).filter((id) => !causes.includes(id))).toEqual(
      [],
    );
    expect(
      scenarios
        .flatMap(({ findings, also = [] }) => [...findings, ...also])
        .filter((code) => !codes.includes(code)),
    ).toEqual([]);
  });

  it('expect a finding wherever they name a cause, and none where they name none', () => {
    expect(
      scenarios.filter(({ causes, findings }) => causes.length > 0 !== findings.length > 0),
    ).toEqual([]);
  });
});
