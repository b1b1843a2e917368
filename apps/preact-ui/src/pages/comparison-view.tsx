import type { ApiConnection } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { useSignal } from '@preact/signals';
import { SideCard } from '../components/side-card.tsx';
import { VerdictStrip } from '../components/verdict-strip.tsx';
import { WhenNear } from '../components/when-near.tsx';
import { countSeverities } from '../models/count-severities.ts';
import { nameBesideUrls, nameSides } from '../models/name-sides.ts';
import type { RunModel } from '../models/run-model.ts';
import { saySides } from '../models/say-sides.ts';
import { unseenIn } from '../models/unseen-in.ts';
import { aboutStrings } from '../strings/about-strings.ts';
import { forgivenStrings } from '../strings/forgiven-strings.ts';
import { findingsStrings } from '../strings/findings-strings.ts';
import { runStrings } from '../strings/run-strings.ts';
import { ExplanationSection } from './explanation-section.tsx';
import { HistoryPanel } from './history-panel.tsx';
import {
  AboutComparison,
  ChangesSection,
  FindingsPanel,
  ForgivenPanel,
  ProductPanel,
  RawPanel,
  RoutePanel,
  RunFailure,
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
  const forgiven = diff?.forgiven ?? [];
  const labels = nameSides(result);
  const isRunning = status === 'running';
  const hasEnvelopes = left.envelope !== undefined || right.envelope !== undefined;
  const slowestMs = Math.max(
    left.envelope?.timing.duration_ms ?? 0,
    right.envelope?.timing.duration_ms ?? 0,
  );
  const isLogOpen = useSignal(false);
  const runPanel = <RunPanel run={run} comparison={comparison} isLogOpen={isLogOpen} />;

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
              label={nameBesideUrls(result)[side]}
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
              <WhenNear part={FindingsPanel}>
                <FindingsPanel
                  comparison={comparison}
                  findings={findings}
                  connection={connection}
                />
              </WhenNear>
            ) : (
              <p class="muted">{findingsStrings.pending}</p>
            )}
          </section>
        )}
        {forgiven.length > 0 && (
          <details class="panel">
            <summary>{forgivenStrings.summary(forgiven.length)}</summary>
            <WhenNear part={ForgivenPanel}>
              <ForgivenPanel comparison={comparison} forgiven={forgiven} connection={connection} />
            </WhenNear>
          </details>
        )}
        {hasEnvelopes && (
          <WhenNear part={RoutePanel}>
            <RoutePanel result={result} />
          </WhenNear>
        )}
        <WhenNear part={ProductPanel}>
          <ProductPanel run={run} comparison={comparison} connection={connection} />
        </WhenNear>
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
        {!isRunning && (
          <section>
            <h2>{aboutStrings.heading}</h2>
            <WhenNear part={AboutComparison}>
              <AboutComparison comparison={comparison} />
            </WhenNear>
          </section>
        )}
      </aside>
    </div>
  );
}
