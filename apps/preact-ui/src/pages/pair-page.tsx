import type { ApiConnection } from '@env-drift/api-client';
import { HistoryList } from '../components/history-list.tsx';
import { lazyPart } from '../components/lazy-part.tsx';
import { RunFilters } from '../components/run-filters.tsx';
import { WhenNear } from '../components/when-near.tsx';
import { nameSides } from '../models/name-sides.ts';
import type { PairModel } from '../models/pair-model.ts';
import { isFiltered, noFilter } from '../models/run-filter.ts';
import { heatStrings } from '../strings/heat-strings.ts';
import { historyStrings } from '../strings/history-strings.ts';
import { knownFindingStrings } from '../strings/known-finding-strings.ts';
import { pairStrings } from '../strings/pair-strings.ts';
import { runStrings } from '../strings/run-strings.ts';
import { timingStrings } from '../strings/timing-strings.ts';
import '../styles/pair.css';
import '../styles/timing.css';
import '../styles/heat.css';
import '../styles/known-findings.css';
import { PagedView } from './paged-view.tsx';
import { PairHeader } from './pair-header.tsx';
import { PairSettings } from './pair-settings.tsx';
import { PairHeat, PairTiming } from './pair-pictures.tsx';

const KnownFindingsPanel = lazyPart(
  async () => (await import('./known-findings-panel.tsx')).KnownFindingsPanel,
  () => <p class="muted known-place">{pairStrings.loading}</p>,
);

export interface PairPageProps {
  pair: PairModel;
  connection: ApiConnection;
  onStarted(comparisonId: string): void;
}

/** A pair at its own address: what its comparisons said over time, what it remembers, and how it is judged. */
export function PairPage({ pair, connection, onStarted }: PairPageProps) {
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
              {runStrings.traceId} <code>{screen.failure.traceId}</code>
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
      return (
        <div class="pair">
          <PairHeader pair={pair} sides={sides} production={production} onStarted={onStarted} />
          <div class="pair-columns">
            <div class="pair-main">
              <section aria-labelledby="pair-timing">
                <h2 id="pair-timing">{timingStrings.heading}</h2>
                <PairTiming pair={pair} names={names} />
              </section>
              <section aria-labelledby="pair-heat">
                <h2 id="pair-heat">{heatStrings.heading}</h2>
                <PairHeat pair={pair} />
              </section>
              <section aria-labelledby="pair-findings">
                <h2 id="pair-findings">{knownFindingStrings.heading}</h2>
                <WhenNear part={KnownFindingsPanel}>
                  <KnownFindingsPanel pair={pair} names={names} />
                </WhenNear>
              </section>
            </div>
            <section class="pair-history" aria-labelledby="pair-history">
              <h2 id="pair-history">{text.history}</h2>
              <RunFilters
                prefix="history"
                values={pair.history.filter.value}
                hasHosts={false}
                onFilter={(values) => void pair.history.narrow(values)}
              />
              <PagedView
                list={pair.history}
                isFiltered={isFiltered(pair.history.filter.value)}
                empty={<p class="muted">{historyStrings.empty}</p>}
                onClear={() => void pair.history.narrow(noFilter)}
              >
                {(entries) => <HistoryList entries={entries} currentId="" current={sides} />}
              </PagedView>
            </section>
          </div>
          <section class="pair-settings" aria-labelledby="pair-settings">
            <h2 id="pair-settings">{text.settings}</h2>
            <p class="muted">
              {text.settingsVersion(screen.settings.version)}. {text.settingsLead}
            </p>
            <PairSettings pair={pair} connection={connection} stored={screen.settings} />
          </section>
        </div>
      );
    }
  }
}
