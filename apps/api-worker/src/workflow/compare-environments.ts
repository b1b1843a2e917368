import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers';
import type { ComparisonError, Side, SignalEnvelope } from '@env-drift/contracts';
import { maskSecrets } from '@env-drift/contracts';
import { compareRuns, diffEnvelopes } from '@env-drift/diff-engine';
import { explain } from '@env-drift/llm-explainer';
import { comparisonId, openPair, type PairStub } from '@env-drift/pair-storage';
import { activeProbe } from '@env-drift/probe-providers';
import { allowedPrivateTargets } from '../allowed-private-targets.ts';
import { canConnect } from '../can-connect.ts';
import { chooseModel } from '../choose-model.ts';
import { createLog, describeError } from '../log.ts';
import { explainStep, probeStep, storageStep } from './step-settings.ts';

interface Target {
  url: string;
  label?: string | undefined;
}

/** What a run is given. The only place where a URL keeps its secrets, for as long as it has to be probed. */
export interface CompareParams {
  pairKey: string;
  uuid: string;
  left: Target;
  right: Target;
  traceId: string;
}

/**
 * One comparison from first request to stored result. Step names are durable keys: never renamed in
 * place. A step may run twice; every write it reaches is idempotent.
 */
export class CompareEnvironments extends WorkflowEntrypoint<Env, CompareParams> {
  override async run({ payload }: WorkflowEvent<CompareParams>, step: WorkflowStep): Promise<void> {
    const { pairKey, uuid, traceId } = payload;
    const log = createLog({ traceId, comparisonId: comparisonId({ pairKey, uuid }) });
    const pair = openPair(this.env.PAIRS, pairKey);
    if (!pair) throw new Error('The pair key of this run is not valid.');
    try {
      await this.#compare(payload, pair, step);
      log('info', 'comparison completed');
    } catch (error) {
      log('error', 'comparison failed', describeError(error));
      await step.do('fail', storageStep, () => pair.fail(uuid, runFailed));
    }
  }

  async #compare(params: CompareParams, pair: PairStub, step: WorkflowStep): Promise<void> {
    const { uuid } = params;
    const [left, right] = await Promise.all([
      step.do('probe left', probeStep, () => this.#probe('left', params, pair)),
      step.do('probe right', probeStep, () => this.#probe('right', params, pair)),
    ]);

    // Pure and cheap, so it is no step: a replay computes the same again.
    const diff = diffEnvelopes(left, right);
    const history = await step.do('save diff', storageStep, async () => {
      const history = compareRuns(await pair.previousRun(uuid), diff.findings);
      await pair.saveDiff(uuid, diff, history);
      return history;
    });

    const explanation = await step.do('explain', explainStep, () => {
      const model = chooseModel(this.env);
      return explain({
        diff,
        history,
        sides: { left: masked(params.left), right: masked(params.right) },
        ...(model && { model }),
      });
    });
    await step.do('finish', storageStep, () => pair.finish(uuid, explanation));
  }

  async #probe(side: Side, params: CompareParams, pair: PairStub): Promise<SignalEnvelope> {
    const { url, label } = params[side];
    const envelope = await activeProbe(
      { id: side, url, ...(label !== undefined && { label }) },
      {
        fetch: (target, init) => fetch(target, init),
        now: Date.now,
        canConnect,
        allowedPrivateTargets: allowedPrivateTargets(this.env),
      },
    );
    await pair.saveProbe(params.uuid, side, envelope);
    return envelope;
  }
}

const masked = ({ url, label }: Target) => ({
  url: maskSecrets(url),
  ...(label !== undefined && { label }),
});

const runFailed: ComparisonError = {
  code: 'run_failed',
  message: 'The comparison failed on our side. Start it again.',
};
