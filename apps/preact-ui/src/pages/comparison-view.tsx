import { findingCalls, type ApiConnection } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { useEffect, useMemo } from 'preact/hooks';
import { RunFailure } from '../components/run-failure.tsx';
import { SideCard } from '../components/side-card.tsx';
import { VerdictStrip } from '../components/verdict-strip.tsx';
import { WhenNear } from '../components/when-near.tsx';
import { createAcceptanceModel } from '../models/acceptance-model.ts';
import { countSeverities } from '../models/count-severities.ts';
import { hostsOf } from '../models/host-of.ts';
import { nameSides } from '../models/name-sides.ts';
import type { RunModel } from '../models/run-model.ts';
import { saySides } from '../models/say-sides.ts';
import { unseenIn } from '../models/unseen-in.ts';
import { aboutStrings } from '../strings/about-strings.ts';
import { forgivenStrings } from '../strings/forgiven-strings.ts';
import { findingsStrings } from '../strings/findings-strings.ts';
import { runStrings } from '../strings/run-strings.ts';
import { ChangesSection } from './changes-section.tsx';
import { ExplanationSection } from './explanation-section.tsx';
import { HistoryPanel } from './history-panel.tsx';
import {
  AboutComparison,
  FindingsPanel,
  ForgivenList,
  RawPanel,
  RoutePanel,
  RunPanel,
} from './late-parts.ts';
import { ShareMenu } from './share-menu.tsx';

export interface ComparisonViewProps {
  run: RunModel;
  comparison: Comparison;
  connection: ApiConnection;
}

/** Everything known of a comparison so far, in the order a reader asks for it. */
export function ComparisonView({ run, comparison, connection }: ComparisonViewProps) {
  const { status, result } = comparison;
  const { left, right, diff, history } = result;
  const findings = result.findings ?? diff?.findings;
  const labels = nameSides(result);
  const isRunning = status === 'running';
  const hasEnvelopes = left.envelope !== undefined || right.envelope !== undefined;
  const slowestMs = Math.max(
    left.envelope?.timing.duration_ms ?? 0,
    right.envelope?.timing.duration_ms ?? 0,
  );
  const { comparisonId, pairKey } = comparison;
  const acceptances = useMemo(
    () => createAcceptanceModel({ api: findingCalls(connection), pairKey, comparisonId }),
    [connection, comparisonId],
  );
  useEffect(() => {
    if (status !== 'completed') return;
    const left = new AbortController();
    void acceptances.load(left.signal);
    return () => left.abort();
  }, [acceptances, status]);
  const runPanel = <RunPanel run={run} comparison={comparison} connection={connection} />;

  return (
    <div class="comparison">
      <div class="comparison-main" id="result">
        {diff ? (
          <VerdictStrip
            verdict={diff.verdict}
            counts={countSeverities(findings ?? [])}
            said={saySides(result)}
            history={history}
            unseen={unseenIn(result)}
          />
        ) : (
          <h1 class={isRunning ? undefined : 'visually-hidden'}>
            {isRunning ? runStrings.heading(labels) : runStrings.failed}
          </h1>
        )}
        {status === 'failed' && <RunFailure {...comparison.error} />}
        {!isRunning && <ShareMenu comparison={comparison} />}
        {status !== 'completed' && runPanel}

        <div class="side-cards">
          {(['left', 'right'] as const).map((side) => (
            <SideCard
              key={side}
              side={side}
              label={labels[side]}
              {...result[side]}
              slowestMs={slowestMs}
              isRunning={isRunning}
            />
          ))}
        </div>

        <ExplanationSection run={run} comparison={comparison} connection={connection} />

        {(findings || isRunning) && (
          <section class="findings">
            <h2>{findingsStrings.heading}</h2>
            {findings?.length === 0 ? (
              <p>{findingsStrings.none}</p>
            ) : findings ? (
              <FindingsPanel
                findings={findings}
                history={history}
                sides={result}
                acceptances={acceptances}
                canAccept={status === 'completed'}
              />
            ) : (
              <p class="muted">{findingsStrings.pending}</p>
            )}
          </section>
        )}

        {diff && diff.forgiven.length > 0 && (
          <details class="panel">
            <summary>{forgivenStrings.summary(diff.forgiven.length)}</summary>
            <WhenNear part={ForgivenList}>
              <ForgivenList
                forgiven={diff.forgiven}
                labels={labels}
                hosts={hostsOf(result)}
                acceptances={acceptances}
              />
            </WhenNear>
          </details>
        )}
        {hasEnvelopes && (
          <WhenNear part={RoutePanel}>
            <RoutePanel result={result} />
          </WhenNear>
        )}
        {status === 'completed' && <WhenNear part={RunPanel}>{runPanel}</WhenNear>}
        {hasEnvelopes && (
          <WhenNear part={RawPanel}>
            <RawPanel comparison={comparison} />
          </WhenNear>
        )}
      </div>

      <aside>
        <HistoryPanel run={run} current={result} />
        {status === 'completed' && <ChangesSection run={run} connection={connection} />}
        <details class="panel">
          <summary>{aboutStrings.heading}</summary>
          <WhenNear part={AboutComparison}>
            <AboutComparison comparison={comparison} />
          </WhenNear>
        </details>
      </aside>
    </div>
  );
}
