import type { Comparison } from '@env-drift/contracts';
import { browserOutlet } from '../browser-outlet.ts';
import { RawJson } from '../components/raw-json.tsx';
import { nameSides } from '../models/name-sides.ts';
import { rawStrings } from '../strings/raw-strings.ts';

export interface RawPanelProps {
  comparison: Comparison;
}

/** Both envelopes and the diff as they are stored, as far as they are there. */
export function RawPanel({ comparison }: RawPanelProps) {
  const { left, right, diff } = comparison.result;
  const labels = nameSides(comparison.result);
  const artifacts = [
    { name: 'left', title: rawStrings.envelope(labels.left), value: left.envelope },
    { name: 'right', title: rawStrings.envelope(labels.right), value: right.envelope },
    { name: 'diff', title: rawStrings.diff, value: diff },
  ].filter(({ value }) => value !== undefined);
  const run = comparison.comparisonId.slice(-12);
  return (
    <section class="raw-data">
      <h2>{rawStrings.heading}</h2>
      {artifacts.map(({ name, title, value }) => (
        <RawJson
          key={name}
          title={title}
          fileName={`env-drift-${run}-${name}.json`}
          value={value}
          outlet={browserOutlet}
        />
      ))}
    </section>
  );
}
