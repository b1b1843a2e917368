import type { ApiConnection } from '@env-drift/api-client';
import type { Comparison, Finding } from '@env-drift/contracts';
import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FindingCard } from '../components/finding-card.tsx';
import { FindingFilter } from '../components/finding-filter.tsx';
import { LateFindingDoc } from '../components/late-finding-doc.ts';
import { WhenNear } from '../components/when-near.tsx';
import { countSeverities } from '../models/count-severities.ts';
import { createFindingsView, type FindingsView } from '../models/findings-view.ts';
import { isFiltering, NO_FILTER } from '../models/filter-findings.ts';
import { nameSides } from '../models/name-sides.ts';
import { isPrinting } from '../models/printing.ts';
import { isReaderHere } from '../models/reader-signs.ts';
import type { FindingDetailsProps } from './finding-details.tsx';
import { FindingDetails } from './late-parts.ts';
import { useAcceptances } from './use-acceptances.ts';
import { findingFilterStrings } from '../strings/finding-filter-strings.ts';

export interface FindingsPanelProps {
  comparison: Comparison;
  findings: readonly Finding[];
  connection: ApiConnection;
}

/** So few are seen at a glance, without a filter. */
const FEW = 3;
/** So many are not laid out all at once. */
const MANY = 200;

/** Every finding by category, as far as it passes the filter. */
export function FindingsPanel({ comparison, findings: all, connection }: FindingsPanelProps) {
  const sides = comparison.result;
  const findings = useSignal(all);
  const history = useSignal(sides.history);
  findings.value = all;
  history.value = sides.history;
  const view = useMemo(
    () => createFindingsView(findings, history, (go) => requestAnimationFrame(go), isPrinting),
    [],
  );
  useFragment(view);
  useDetails();
  const acceptances = useAcceptances(connection, comparison);
  const canAccept = comparison.status === 'completed';
  const cardOf = useCards({ sides, acceptances, canAccept, view });
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
        <section key={category} class={matching > MANY ? 'finding-group is-long' : 'finding-group'}>
          <h3>
            {category} <span class="muted">{total}</span>
          </h3>
          {members.map(cardOf)}
        </section>
      ))}
      <More view={view} />
    </>
  );
}

type CardProps = FindingDetailsProps & { view: FindingsView };

/** The same card for the same finding, so that drawing more of thousands does not look at those that are drawn. */
function useCards({ sides, acceptances, canAccept, view }: Omit<CardProps, 'finding'>) {
  return useMemo(() => {
    const cards = new WeakMap<Finding, VNode>();
    return (finding: Finding) => {
      const card = cards.get(finding) ?? (
        <Card
          key={finding.id}
          sides={sides}
          acceptances={acceptances}
          canAccept={canAccept}
          view={view}
          finding={finding}
        />
      );
      cards.set(finding, card);
      return card;
    };
  }, [sides, acceptances, canAccept, view]);
}

/** On its own, so that opening one redraws no other. */
function Card({ view, finding, ...details }: CardProps) {
  const { fingerprint, id } = finding;
  const isOpen = useComputed(() => view.isOpen(id)).value;
  const isAccepted = useComputed(() => details.acceptances.accepted.value.has(fingerprint)).value;
  return (
    <FindingCard
      finding={finding}
      labels={nameSides(details.sides)}
      age={view.ageOf(finding)}
      isAccepted={isAccepted}
      isOpen={isOpen}
      onToggle={(open) => view.setOpen(id, open)}
    >
      <WhenNear part={FindingDetails}>
        <FindingDetails finding={finding} {...details} />
      </WhenNear>
    </FindingCard>
  );
}

/** More is drawn before the reader has come to the end; the button is for whom that does not work. */
function More({ view }: { view: FindingsView }) {
  const button = useRef<HTMLButtonElement>(null);
  const hidden = view.hiddenCount.value;
  useEffect(() => {
    if (!button.current) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) view.showMore();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [hidden]);
  if (hidden === 0) return null;
  return (
    <button ref={button} type="button" onClick={view.showMore}>
      {findingFilterStrings.more(hidden)}
    </button>
  );
}

/** What is told where a finding is open is there before one is opened, or printed. */
function useDetails() {
  const isHere = isReaderHere.value;
  useEffect(() => {
    if (!isHere) return;
    void FindingDetails.preload();
    void LateFindingDoc.preload();
  }, [isHere]);
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
