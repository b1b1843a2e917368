import type { Side } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { HeatLegend, HeatStrip } from '../components/heat-strip.tsx';
import { HistoryList } from '../components/history-list.tsx';
import { Notice } from '../components/notice.tsx';
import { RunFilters } from '../components/run-filters.tsx';
import { TimingChart } from '../components/timing-chart.tsx';
import { TimingTable } from '../components/timing-table.tsx';
import { faultOfUrl } from '../models/complete-url.ts';
import { nameSides } from '../models/name-sides.ts';
import type { PairModel } from '../models/pair-model.ts';
import { formPath } from '../models/parse-route.ts';
import { isFiltered, noFilter } from '../models/run-filter.ts';
import { pairStrings } from '../pair-strings.ts';
import { strings } from '../strings.ts';
import '../styles/pair.css';
import { KnownFindingsPanel } from './known-findings-panel.tsx';
import { PagedView } from './paged-view.tsx';
import { SettingsPanel } from './settings-panel.tsx';

export interface PairPageProps {
  pair: PairModel;
  onStarted(comparisonId: string): void;
}

/** A pair at its own address: what its comparisons said over time, what it remembers, and how it is judged. */
export function PairPage({ pair, onStarted }: PairPageProps) {
  const screen = pair.screen.value;
  const text = pairStrings;
  switch (screen.show) {
    case 'loading':
      return (
        <p class="empty-state muted" role="status">
          {text.loading}
        </p>
      );
    case 'not-found':
      return (
        <div class="empty-state">
          <h1>{text.notFound}</h1>
          <p>{text.notFoundAdvice}</p>
        </div>
      );
    case 'refused':
      return (
        <div class="empty-state" role="alert">
          <h1>{text.refused}</h1>
          <p>{screen.failure.message}</p>
          {screen.failure.traceId && (
            <p class="muted">
              {strings.run.traceId} <code>{screen.failure.traceId}</code>
            </p>
          )}
          <button type="button" onClick={pair.reload}>
            {text.retry}
          </button>
        </div>
      );
    case 'pair': {
      const { leftUrl, rightUrl, settings } = screen.settings;
      const sides = {
        left: { url: leftUrl, label: settings.leftLabel ?? pair.labels.value.left },
        right: { url: rightUrl, label: settings.rightLabel ?? pair.labels.value.right },
      };
      const names = nameSides(sides);
      const production = settings.policy?.production ?? 'right';
      const isMasked = [leftUrl, rightUrl].some((url) => faultOfUrl(url) !== undefined);
      const failure = pair.startFailure.value;
      return (
        <div class="pair">
          <header class="pair-header">
            <h1>{text.title(names)}</h1>
            {isMasked ? (
              // Its secrets are to be typed again.
              <a
                class="button"
                href={formPath({
                  leftUrl,
                  rightUrl,
                  leftLabel: sides.left.label ?? '',
                  rightLabel: sides.right.label ?? '',
                })}
              >
                {text.compareMasked}
              </a>
            ) : (
              <button
                type="button"
                class="primary"
                aria-disabled={pair.isStarting.value}
                onClick={() => void pair.compare(onStarted)}
              >
                {pair.isStarting.value ? text.starting : text.compare}
              </button>
            )}
            <dl class="pair-sides">
              {(['left', 'right'] as const).map((side) => (
                <div key={side} class={`side-${side}`}>
                  <dt>
                    {names[side]}
                    {production === side && <span class="badge">{text.production}</span>}
                  </dt>
                  <dd class="mono">{sides[side].url}</dd>
                </div>
              ))}
            </dl>
          </header>
          {failure && (
            <Notice tone="alert" title={text.notStarted} traceId={failure.traceId}>
              <p>{failure.message}</p>
            </Notice>
          )}
          <div class="pair-columns">
            <div class="pair-main">
              <section aria-labelledby="pair-timing">
                <h2 id="pair-timing">{text.timing.heading}</h2>
                <Timing pair={pair} names={names} />
              </section>
              <section aria-labelledby="pair-heat">
                <h2 id="pair-heat">{text.heat.heading}</h2>
                <Heat pair={pair} />
              </section>
              <section aria-labelledby="pair-findings">
                <h2 id="pair-findings">{text.findings.heading}</h2>
                <KnownFindingsPanel pair={pair} names={names} />
              </section>
            </div>
            <section class="pair-history" aria-labelledby="pair-history">
              <h2 id="pair-history">{text.history.heading}</h2>
              <RunFilters
                prefix="history"
                values={pair.history.filter.value}
                hasHosts={false}
                onFilter={(values) => void pair.history.narrow(values)}
              />
              <PagedView
                list={pair.history}
                isFiltered={isFiltered(pair.history.filter.value)}
                empty={<p class="muted">{strings.history.empty}</p>}
                onClear={() => void pair.history.narrow(noFilter)}
              >
                {(entries) => <HistoryList entries={entries} currentId="" current={sides} />}
              </PagedView>
            </section>
          </div>
          {pair.editor.value && (
            <section class="pair-settings" aria-labelledby="pair-settings">
              <h2 id="pair-settings">{text.settings.heading}</h2>
              <p class="muted">
                {text.settings.version(screen.settings.version)}. {text.settings.lead}
              </p>
              <SettingsPanel settings={pair.editor.value} />
            </section>
          )}
        </div>
      );
    }
  }
}

function Timing({ pair, names }: { pair: PairModel; names: Record<Side, string> }) {
  const text = pairStrings.timing;
  const records = pair.records.value;
  if (!records) {
    const failure = pair.recordFailure.value;
    if (failure)
      return (
        <p role="alert">
          {text.lost} {failure.message}
        </p>
      );
    return <p class="muted">{text.loading(pair.recordCount.value)}</p>;
  }
  const measured = records.filter(
    ({ times }) => times.left !== undefined || times.right !== undefined,
  );
  return (
    <>
      {pair.recordFailure.value && <p class="muted">{text.lost}</p>}
      {measured.length < 2 ? (
        <p class="muted">{text.tooFew}</p>
      ) : (
        <>
          <TimingChart trend={pair.timing.value} names={names} />
          <TimingTable records={records} names={names} />
        </>
      )}
    </>
  );
}

const AT_FIRST = 12;

function Heat({ pair }: { pair: PairModel }) {
  const [isWhole, setWhole] = useState(false);
  const text = pairStrings.heat;
  const records = pair.records.value;
  if (!records) return <p class="muted">{pairStrings.timing.loading(pair.recordCount.value)}</p>;
  const rows = pair.heat.value;
  if (rows.length === 0) return <p class="muted">{text.none}</p>;
  const shown = isWhole ? rows : rows.slice(0, AT_FIRST);
  return (
    <>
      <p class="muted">{text.lead(records.length)}</p>
      <HeatLegend />
      <ul class="heat">
        {shown.map((row) => (
          <HeatStrip key={row.fingerprint} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="add-line" onClick={() => setWhole(true)}>
          {text.more(rows.length - shown.length)}
        </button>
      )}
    </>
  );
}
