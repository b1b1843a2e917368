import type { Comparison } from '@env-drift/contracts';
import { useEffect } from 'preact/hooks';
import { AboutComparison } from '../components/about-comparison.tsx';
import { ExplanationPanel } from '../components/explanation-panel.tsx';
import { FindingList } from '../components/finding-list.tsx';
import { ForgivenList } from '../components/forgiven-list.tsx';
import { Notice } from '../components/notice.tsx';
import { RawJson, type TextOutlet } from '../components/raw-json.tsx';
import { SideCard } from '../components/side-card.tsx';
import { VerdictStrip } from '../components/verdict-strip.tsx';
import { countSeverities } from '../models/count-severities.ts';
import { hostsOf } from '../models/host-of.ts';
import { nameSides } from '../models/name-sides.ts';
import { unseenIn } from '../models/unseen-in.ts';
import { comparisonPath } from '../models/parse-route.ts';
import type { RunModel } from '../models/run-model.ts';
import { strings } from '../strings.ts';
import { HistoryPanel } from './history-panel.tsx';
import { RunProgress } from './run-progress.tsx';

export interface ComparisonViewProps {
  run: RunModel;
  comparison: Comparison;
  outlet: TextOutlet;
}

/** Everything known of a comparison so far, in the order a reader asks for it. */
export function ComparisonView({ run, comparison, outlet }: ComparisonViewProps) {
  const { status, result } = comparison;
  const { left, right, diff, explanation, history } = result;
  const findings = result.findings ?? diff?.findings;
  const labels = nameSides(result);
  const hosts = hostsOf(result);
  const isRunning = status === 'running';
  const slowestMs = Math.max(
    left.envelope?.timing.duration_ms ?? 0,
    right.envelope?.timing.duration_ms ?? 0,
  );
  const previousId = history?.previous_comparison_id;

  // A link to a finding was opened before the finding was there: follow it now.
  const hasFindings = findings !== undefined;
  useEffect(() => {
    if (hasFindings && location.hash.length > 1) location.replace(location.hash);
  }, [hasFindings]);

  return (
    <div class="comparison">
      <div class="comparison-main" id="result">
        {diff ? (
          <VerdictStrip
            verdict={diff.verdict}
            counts={countSeverities(findings ?? [])}
            unseen={unseenIn(result)}
          />
        ) : (
          <h1 class={isRunning ? undefined : 'visually-hidden'}>
            {isRunning ? strings.run.heading(labels) : strings.run.failed}
          </h1>
        )}
        {status === 'failed' && (
          <Notice tone="alert" title={strings.run.failed}>
            <p>
              {comparison.error.message} <code>{comparison.error.code}</code>
            </p>
            <p>{strings.run.failedAdvice}</p>
          </Notice>
        )}
        {status !== 'completed' && <RunProgress run={run} comparison={comparison} />}

        <div class="side-cards">
          <SideCard
            side="left"
            label={labels.left}
            {...left}
            slowestMs={slowestMs}
            isRunning={isRunning}
          />
          <SideCard
            side="right"
            label={labels.right}
            {...right}
            slowestMs={slowestMs}
            isRunning={isRunning}
          />
        </div>

        {(explanation || isRunning) && (
          <section class="panel explanation">
            <h2>{strings.explanation.heading}</h2>
            {explanation ? (
              <ExplanationPanel explanation={explanation} findings={findings ?? []} />
            ) : (
              <p class="muted">
                {hasFindings ? strings.explanation.pending : strings.explanation.waiting}
              </p>
            )}
          </section>
        )}

        {(findings || isRunning) && (
          <section class="findings">
            <h2>{strings.findings.heading}</h2>
            {findings ? (
              <FindingList
                findings={findings}
                labels={labels}
                hosts={hosts}
                history={history}
                previousHref={previousId ? comparisonPath(previousId) : undefined}
              />
            ) : (
              <p class="muted">{strings.findings.pending}</p>
            )}
          </section>
        )}

        {diff && diff.forgiven.length > 0 && (
          <ForgivenList forgiven={diff.forgiven} labels={labels} hosts={hosts} />
        )}
        <RawData comparison={comparison} outlet={outlet} />
      </div>

      <aside>
        <HistoryPanel run={run} current={result} />
        <section>
          <h2>{strings.about.heading}</h2>
          <AboutComparison comparison={comparison} />
        </section>
      </aside>
    </div>
  );
}

function RawData({ comparison, outlet }: Pick<ComparisonViewProps, 'comparison' | 'outlet'>) {
  const { left, right, diff } = comparison.result;
  const labels = nameSides(comparison.result);
  const artifacts = [
    { name: 'left', title: strings.raw.envelope(labels.left), value: left.envelope },
    { name: 'right', title: strings.raw.envelope(labels.right), value: right.envelope },
    { name: 'diff', title: strings.raw.diff, value: diff },
  ].filter(({ value }) => value !== undefined);
  if (artifacts.length === 0) return null;
  const run = comparison.comparisonId.slice(-12);
  return (
    <section class="raw-data">
      <h2>{strings.raw.heading}</h2>
      {artifacts.map(({ name, title, value }) => (
        <RawJson
          key={name}
          title={title}
          fileName={`env-drift-${run}-${name}.json`}
          value={value}
          outlet={outlet}
        />
      ))}
    </section>
  );
}
