import { setDefaultCACertificates } from 'node:tls';
import type { EnvDiff, Side, SignalEnvelope } from '@env-drift/contracts';
import { diffEnvelopes } from '@env-drift/diff-engine';
import { authority } from '@env-drift/failure-names';
import { likelyCauses } from '@env-drift/llm-explainer';
import { activeProbe } from '@env-drift/probe-providers';
import { startNetwork } from './network.ts';
import { LEFT, RIGHT, urlsOf, type Scenario } from './scenario.ts';

/** What came out of a scenario. */
export interface Outcome {
  diff: EnvDiff;
  /** Every capture of both sides. */
  envelopes: SignalEnvelope[];
  /** Ids of the causes as they are told, the likeliest first. */
  told: string[];
}

/** Enough for an answer to begin on a busy machine, and what a silent server takes. */
const BUDGET_MS = 4_000;

/** Starts both sides, probes them as a comparison does, and has the difference explained. */
export async function runScenario(scenario: Scenario): Promise<Outcome> {
  setDefaultCACertificates([authority]);
  const { left, right, elsewhere = {}, request, samples = 1 } = scenario;
  const network = await startNetwork({ [LEFT]: left, [RIGHT]: right, ...elsewhere });
  try {
    const urls = urlsOf(scenario);
    const probe = (side: Side) =>
      activeProbe(
        { id: side, url: urls[side], ...(request && { request }) },
        {
          ...network.deps,
          now: Date.now,
          allowedPrivateTargets: [],
          limits: { budgetMs: BUDGET_MS },
        },
      );
    const round = () => Promise.all([probe('left'), probe('right')]);
    const [one, other] = await round();
    const again: [SignalEnvelope, SignalEnvelope][] = [];
    while (again.length < samples - 1) again.push(await round());
    const diff = diffEnvelopes(
      [one, ...again.map(([left]) => left)],
      [other, ...again.map(([, right]) => right)],
    );
    const sides = { left: { url: urls.left }, right: { url: urls.right } };
    const told = likelyCauses({ diff, sides }).map(({ id }) => id);
    return { diff, envelopes: [one, other, ...again.flat()], told };
  } finally {
    await network.stop();
  }
}
