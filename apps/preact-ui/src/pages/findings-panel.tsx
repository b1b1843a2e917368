import type { ApiConnection } from '@env-drift/api-client';
import type { Comparison, Finding } from '@env-drift/contracts';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FindingFilter } from '../components/finding-filter.tsx';
import { LateFindingDoc } from '../components/late-finding-doc.ts';
import { useOnPaper } from '../components/use-on-paper.ts';
import { countSeverities } from '../models/count-severities.ts';
import { createFindingsView, type FindingsView } from '../models/findings-view.ts';
import { isFiltering, NO_FILTER } from '../models/filter-findings.ts';
import { nameSides } from '../models/name-sides.ts';
import { isReaderHere } from '../models/reader-signs.ts';
import { FindingDetails } from './late-parts.ts';
import { useFindingCards } from './use-finding-cards.tsx';
import { useAcceptances } from './use-acceptances.ts';
import { findingFilterStrings } from '../strings/finding-filter-strings.ts';

export interface FindingsPanelProps {
  comparison: Comparison;
  findings: readonly Finding[];
  connection: ApiConnection;
}

/** So few are seen at a glance, without a filter. */
const FEW = 3;
/** Every finding by category, as far as it passes the filter. */
export function FindingsPanel({ comparison, findings: all, connection }: FindingsPanelProps) {
  const sides = comparison.result;
  const findings = useSignal(all);
  const history = useSignal(sides.history);
  findings.value = all;
  history.value = sides.history;
  const onPaper = useOnPaper();
  const view = useMemo(
    () => createFindingsView(findings, history, (go) => requestAnimationFrame(go), onPaper),
    [],
  );
  useFragment(view);
  useDetails();
  const acceptances = useAcceptances(connection, comparison);
  const canAccept = comparison.status === 'completed';
  const cardsOf = useFindingCards({ sides, acceptances, canAccept, view });
  const text = findingFilterStrings;
  const labels = nameSides(sides);
  const filter = view.filter.value;
  const matching = view.matchingCount.value;
  return (
    <>
      {all.length > FEW && (
        <FindingFilter
          filter={filter}
          counts={countSeverities(all)}
          categories={[...new Set(all.map(({ category }) => category))]}
          labels={labels}
          hasAges={Boolean(sides.history?.previous_comparison_id)}
          onChange={view.change}
        />
      )}
      <div class="finding-tools">
        <p role="status">{text.shown(matching, all.length)}</p>
        {isFiltering(filter) && (
          <button type="button" onClick={() => view.change(NO_FILTER)}>
            {text.clear}
          </button>
        )}
        {matching > 0 && (
          <button type="button" onClick={() => view.setAllOpen(!view.isAllOpen.value)}>
            {view.isAllOpen.value ? text.closeAll : text.openAll}
          </button>
        )}
      </div>
      {matching === 0 && <p class="muted">{text.none}</p>}
      {view.groups.value.map(({ category, members, total }) => (
        <section key={category} class="finding-group">
          <h3>
            {category} <span class="muted">{total}</span>
          </h3>
          {cardsOf(members)}
        </section>
      ))}
      <More view={view} />
    </>
  );
}

/** More is drawn, frame by frame, before the reader has come to the end; the button is for whom that does not work. */
function More({ view }: { view: FindingsView }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setNear] = useState(false);
  const hidden = view.hiddenCount.value;
  const isThere = hidden > 0;
  useEffect(() => {
    if (!button.current) return;
    // One for as long as the button is there: a new one each time may be told too late.
    const watcher = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '1500px' },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [isThere]);
  useEffect(() => {
    if (!isNear || !isThere) return;
    const frame = requestAnimationFrame(view.showMore);
    return () => cancelAnimationFrame(frame);
  }, [isNear, hidden]);
  if (!isThere) return null;
  return (
    <button ref={button} type="button" onClick={view.showMore}>
      {findingFilterStrings.more(hidden)}
    </button>
  );
}

/** What is told where a finding is open is there before one is opened, or printed. */
function useDetails() {
  useEffect(
    () =>
      isReaderHere.subscribe((is) => {
        if (!is) return;
        void FindingDetails.preload();
        void LateFindingDoc.preload();
      }),
    [],
  );
}

/** A link to a finding opens it, whatever hides it, also one that was followed before the finding was there. */
function useFragment(view: FindingsView) {
  useEffect(() => {
    const go = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      if (!id || !view.reveal(id)) return;
      // It is drawn with the next frame.
      requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [view]);
}
