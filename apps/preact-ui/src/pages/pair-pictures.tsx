import type { Side } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { HeatLegend, HeatStrip } from '../components/heat-strip.tsx';
import { lazyPart } from '../components/lazy-part.tsx';
import { useOnPaper } from '../components/use-on-paper.ts';
import type { PairModel } from '../models/pair-model.ts';
import { heatStrings } from '../strings/heat-strings.ts';
import { partStrings } from '../strings/part-strings.ts';
import { timingStrings } from '../strings/timing-strings.ts';

const TimingTrend = lazyPart(
  async () => (await import('./timing-trend.tsx')).TimingTrend,
  () => <p class="muted timing-place">{partStrings.loading}</p>,
);

/** How long both sides took, comparison by comparison. */
export function PairTiming({ pair, names }: { pair: PairModel; names: Record<Side, string> }) {
  const text = timingStrings;
  const records = pair.records.records.value;
  if (!records) {
    const failure = pair.records.failure.value;
    if (failure)
      return (
        <p role="alert">
          {text.lost} {failure.message}
        </p>
      );
    return <p class="muted timing-place">{text.loading(pair.records.count.value)}</p>;
  }
  const measured = records.filter(
    ({ times }) => times.left !== undefined || times.right !== undefined,
  );
  return (
    <>
      {pair.records.failure.value && <p class="muted">{text.lost}</p>}
      {measured.length < 2 ? (
        <p class="muted">{text.tooFew}</p>
      ) : (
        <TimingTrend trend={pair.timing.value} records={records} names={names} />
      )}
    </>
  );
}

const AT_FIRST = 12;

/** When each finding was there. */
export function PairHeat({ pair }: { pair: PairModel }) {
  const [isWhole, setWhole] = useState(false);
  const onPaper = useOnPaper();
  const text = heatStrings;
  const records = pair.records.records.value;
  if (!records)
    return <p class="muted heat-place">{timingStrings.loading(pair.records.count.value)}</p>;
  const rows = pair.heat.value;
  if (rows.length === 0) return <p class="muted">{text.none}</p>;
  const shown = isWhole || onPaper.value ? rows : rows.slice(0, AT_FIRST);
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
