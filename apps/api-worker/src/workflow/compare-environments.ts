import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers';
import type { ComparisonError, Policy } from '@env-drift/contracts';
import { diffEnvelopes, mirrorDiff } from '@env-drift/diff-engine';
import { comparisonId, openPair, type PairStub } from '@env-drift/pair-storage';
import { limitConnections } from '@env-drift/probe-providers';
import { explainDiff } from '../explaining/explain-diff.ts';
import { createLog, describeError } from '../log.ts';
import { probeDeps } from '../probe-deps.ts';
import { noteRun } from '../run-index/note-run.ts';
import { RunEnded } from './run-ended.ts';
import type { RunOrder } from './run-order.ts';
import { ONE_ROUND } from './run-plan.ts';
import { sampleSides } from './sample-sides.ts';
import type { SideProbe } from './side-probe.ts';
import { explainStep, storageStep } from './step-settings.ts';
import { timedSteps, type TimedSteps } from './timed-steps.ts';

/**
 * What a run is given. The engine keeps it long after the run, so it holds no secret: the URLs to
 * request are read from the pair, which forgets them when the comparison ends.
 */
export interface CompareParams
  // Runs that an older version has started lack some of it.
  extends Pick<RunOrder, 'left' | 'right'>, Partial<Pick<RunOrder, 'plan' | 'isSameUrl'>> {
  pairKey: string;
  uuid: string;
  policy: Policy;
  traceId: string;
  contactUrl?: string;
}

/**
 * One comparison from first request to stored result. Step names are durable keys: never renamed in
 * place. A step may run twice; every write it reaches is idempotent.
 */
export class CompareEnvironments extends WorkflowEntrypoint<Env, CompareParams> {
  override async run(
    { payload, timestamp }: WorkflowEvent<CompareParams>,
    step: WorkflowStep,
  ): Promise<void> {
    const { pairKey, uuid, traceId } = payload;
    const id = comparisonId({ pairKey, uuid });
    const log = createLog({ traceId, comparisonId: id });
    const pair = openPair(this.env.PAIRS, pairKey);
    if (!pair) throw new Error('The pair key of this run is not valid.');
    const startedAt = Date.now();
    log('info', 'run started', { queuedMs: startedAt - timestamp.getTime() });
    try {
      await this.#compare(payload, pair, timedSteps(step, log));
      log('info', 'run completed', { durationMs: Date.now() - startedAt });
    } catch (error) {
      if (error instanceof RunEnded) return log('info', 'run ended before its end');
      log('error', 'run failed', describeError(error));
      await step.do('fail', storageStep, () => pair.fail(uuid, runFailed));
    } finally {
      // No step: a replay writes the same again, and what goes wrong with it is none of the run's business.
      await noteRun(this.env, id, log);
    }
  }

  async #compare(params: CompareParams, pair: PairStub, run: TimedSteps): Promise<void> {
    const { uuid, policy } = params;
    const probe: SideProbe = {
      uuid,
      labels: { left: params.left.label, right: params.right.label },
      pair,
      deps: probeDeps(this.env, limitConnections(), params.contactUrl),
    };
    const { left, right } = await sampleSides(probe, params.plan ?? ONE_ROUND, run);

    // Pure and cheap, so it is no step: a replay computes the same again.
    const diff = diffEnvelopes(left, right, policy);
    const history = await run('save diff', storageStep, () =>
      pair.saveDiff(uuid, diff, mirrorDiff(left, right, policy)),
    );
    // Nobody is asked to explain what nobody waits for.
    if (!history) throw new RunEnded();

    const explanation = await run('explain', explainStep, () =>
      explainDiff(
        this.env,
        {
          diff,
          history,
          sides: { left: params.left, right: params.right },
          production: policy.production,
        },
        { isSameUrl: params.isSameUrl ?? false, asker: { comparison: uuid } },
      ),
    );
    await run('finish', storageStep, () => pair.finish(uuid, explanation));
  }
}

const runFailed: ComparisonError = {
  code: 'run_failed',
  message: 'The comparison failed on our side. Start it again.',
};
