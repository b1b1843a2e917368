import type { FindingState, KnownFinding, Side } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { KnownFindingCard } from '../components/known-finding-card.tsx';
import type { PairModel } from '../models/pair-model.ts';
import { knownFindingStrings } from '../strings/known-finding-strings.ts';
import { pairStrings } from '../strings/pair-strings.ts';
import { useFocusOfNext } from './use-focus-of-next.ts';

const STATES: readonly FindingState[] = ['open', 'flapping', 'accepted', 'resolved'];

/** What the pair remembers of findings, state by state, and what may stay. */
export function KnownFindingsPanel({
  pair,
  names,
}: {
  pair: PairModel;
  names: Record<Side, string>;
}) {
  const text = knownFindingStrings;
  const known = pair.findings.known.value;
  const failure = pair.findings.failure.value;
  const [chosen, choose] = useState<FindingState>('open');
  const shown = known?.filter(({ state }) => state === chosen) ?? [];
  const place = useFocusOfNext(shown.length);
  if (failure && !known)
    return (
      <div role="alert">
        <p>
          {text.failed} {failure.message}
        </p>
        <button type="button" onClick={pair.reload}>
          {pairStrings.retry}
        </button>
      </div>
    );
  if (!known) return <p class="muted known-place">{pairStrings.loading}</p>;
  return (
    <div ref={place.ref} class="known-panel">
      <fieldset class="segments">
        <legend class="visually-hidden">{text.states}</legend>
        {STATES.map((state) => (
          <label key={state}>
            <input
              type="radio"
              name="known-state"
              class="visually-hidden"
              checked={state === chosen}
              onChange={() => choose(state)}
            />
            {text.state[state]} <span class="number">{countOf(known, state)}</span>
          </label>
        ))}
      </fieldset>
      <p class="muted" role="status">
        {shown.length === 0 ? text.none[chosen] : text.meaning[chosen]}
      </p>
      <ul class="known-findings">
        {shown.map((finding, index) => (
          <KnownFindingCard
            key={finding.fingerprint}
            finding={finding}
            names={names}
            onAccept={(why) => place.leave(index, pair.findings.accept(finding.fingerprint, why))}
            onTakeBack={() => place.leave(index, pair.findings.unaccept(finding.fingerprint))}
          />
        ))}
      </ul>
    </div>
  );
}

const countOf = (known: readonly KnownFinding[], state: FindingState) =>
  known.filter((finding) => finding.state === state).length;
