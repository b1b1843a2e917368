import type { Comparison, HistoryEntry } from '@env-drift/contracts';
import { useEffect, useMemo } from 'preact/hooks';
import { AboutComparison } from '../components/about-comparison.tsx';
import { ForgivenList } from '../components/forgiven-list.tsx';
import { lazyPart } from '../components/lazy-part.tsx';
import { Notice } from '../components/notice.tsx';
import { RawJson, type TextOutlet } from '../components/raw-json.tsx';
import { ShareMenu } from '../components/share-menu.tsx';
import { SideCard } from '../components/side-card.tsx';
import { VerdictStrip } from '../components/verdict-strip.tsx';
import { createComparisonParts, type PartsApi } from '../models/comparison-parts.ts';
import { countSeverities } from '../models/count-severities.ts';
import { hostsOf } from '../models/host-of.ts';
import { nameSides } from '../models/name-sides.ts';
import type { RunModel } from '../models/run-model.ts';
import { saySides } from '../models/say-sides.ts';
import { shareText } from '../models/share-text.ts';
import { unseenIn } from '../models/unseen-in.ts';
import { comparisonStrings } from '../comparison-strings.ts';
import { strings } from '../strings.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { ExplanationSection } from './explanation-section.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';

export interface ComparisonViewProps {
  run: RunModel;
  comparison: Comparison;
  api: PartsApi;
  outlet: TextOutlet;
}

const RunPanel = lazyPart(async () => (await import('./run-panel.tsx')).RunPanel);
const RoutePanel = lazyPart(async () => (await import('./route-panel.tsx')).RoutePanel);

/** Everything known of a comparison so far, in the order a reader asks for it. */
export function ComparisonView({ run, comparison, api, outlet }: ComparisonViewProps) {
  const { status, result } = comparison;
  const { left, right, diff, history } = result;
  const findings = result.findings ?? diff?.findings;
  const labels = nameSides(result);
  const hosts = hostsOf(result);
  const isRunning = status === 'running';
  const slowestMs = Math.max(
    left.envelope?.timing.duration_ms ?? 0,
    right.envelope?.timing.duration_ms ?? 0,
  );
  const parts = useMemo(() => createComparisonParts(api, comparison), [comparison.comparisonId]);
  useEffect(() => {
    if (status !== 'completed') return;
    const left = new AbortController();
    void parts.acceptances.load(left.signal);
    return () => left.abort();
  }, [parts, status]);
  const runPanel = (
    <RunPanel run={run} comparison={comparison} health={parts.health} outlet={outlet} />
  );

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
            {isRunning ? strings.run.heading(labels) : strings.run.failed}
          </h1>
        )}
        {status === 'failed' && <Failure {...comparison.error} />}
        {!isRunning && <Share comparison={comparison} outlet={outlet} />}
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

        <ExplanationSection run={run} comparison={comparison} />

        {(findings || isRunning) && (
          <section class="findings">
            <h2>{strings.findings.heading}</h2>
            {findings ? (
              <FindingsPanel
                findings={findings}
                history={history}
                sides={result}
                acceptances={parts.acceptances}
                canAccept={status === 'completed'}
              />
            ) : (
              <p class="muted">{strings.findings.pending}</p>
            )}
          </section>
        )}

        {diff && diff.forgiven.length > 0 && (
          <ForgivenList
            forgiven={diff.forgiven}
            labels={labels}
            hosts={hosts}
            acceptances={parts.acceptances}
          />
        )}
        {(left.envelope || right.envelope) && <RoutePanel result={result} />}
        {status === 'completed' && runPanel}
        <RawData comparison={comparison} outlet={outlet} />
      </div>

      <aside>
        <HistoryPanel run={run} current={result} />
        {status === 'completed' && <Changes run={run} model={parts.changes} />}
        <section>
          <h2>{comparisonStrings.about.heading}</h2>
          <AboutComparison comparison={comparison} />
        </section>
      </aside>
    </div>
  );
}

function Failure({ code, message }: { code: string; message: string }) {
  if (code === 'cancelled') {
    return (
      <Notice tone="quiet" title={strings.run.cancelled}>
        <p>{strings.run.failedAdvice}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="alert" title={strings.run.failed}>
      <p>
        {message} <code>{code}</code>
      </p>
      <p>{strings.run.failedAdvice}</p>
    </Notice>
  );
}

function Share({ comparison, outlet }: Pick<ComparisonViewProps, 'comparison' | 'outlet'>) {
  const address = location.href.replace(/#.*/, '');
  return (
    <ShareMenu
      address={address}
      text={() => shareText(comparison, address)}
      json={() => JSON.stringify(comparison, null, 2)}
      fileName={`env-drift-${comparison.comparisonId.slice(-12)}`}
      outlet={outlet}
      onPrint={() => print()}
    />
  );
}

/** Only what has an end and a verdict can be held against. */
const isComparable = ({ status, verdict }: HistoryEntry) =>
  status === 'completed' && verdict !== null;

function Changes({
  run,
  model,
}: {
  run: RunModel;
  model: ReturnType<typeof createComparisonParts>['changes'];
}) {
  const page = run.history.value;
  const others = page?.ok
    ? page.value.comparisons.filter((entry) => isComparable(entry) && entry.comparisonId !== run.id)
    : [];
  return others.length > 0 ? <ChangesPanel model={model} entries={others} /> : null;
}

function RawData({ comparison, outlet }: Pick<ComparisonViewProps, 'comparison' | 'outlet'>) {
  const { left, right, diff } = comparison.result;
  const labels = nameSides(comparison.result);
  const artifacts = [
    { name: 'left', title: comparisonStrings.raw.envelope(labels.left), value: left.envelope },
    { name: 'right', title: comparisonStrings.raw.envelope(labels.right), value: right.envelope },
    { name: 'diff', title: comparisonStrings.raw.diff, value: diff },
  ].filter(({ value }) => value !== undefined);
  if (artifacts.length === 0) return null;
  const run = comparison.comparisonId.slice(-12);
  return (
    <section class="raw-data">
      <h2>{comparisonStrings.raw.heading}</h2>
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
