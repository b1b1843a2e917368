import type { Forgiven, Side } from '@env-drift/contracts';
import type { SideHosts } from '../models/host-of.ts';
import type { AcceptanceModel } from '../models/acceptance-model.ts';
import { comparisonStrings } from '../comparison-strings.ts';
import { ValuePair } from './value-pair.tsx';

export interface ForgivenListProps {
  forgiven: readonly Forgiven[];
  labels: Record<Side, string>;
  hosts: SideHosts;
  acceptances: AcceptanceModel;
}

/** The differences that do not count, and why. */
export function ForgivenList({ forgiven, labels, hosts, acceptances }: ForgivenListProps) {
  return (
    <details class="panel">
      <summary>{comparisonStrings.forgiven.summary(forgiven.length)}</summary>
      <p class="muted">{comparisonStrings.forgiven.text}</p>
      <ul class="forgiven">
        {forgiven.map(({ section, keys, reason, fingerprint, left_value, right_value }, index) => (
          <li key={index}>
            <p>{reason}</p>
            <p class="evidence">
              {keys.map((key) => (
                <code key={key}>
                  {section}.{key}
                </code>
              ))}
            </p>
            <ValuePair labels={labels} hosts={hosts} left={left_value} right={right_value} />
            {fingerprint !== undefined && (
              <TakeBack fingerprint={fingerprint} acceptances={acceptances} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was accepted before counts again when that is taken back. */
function TakeBack({
  fingerprint,
  acceptances,
}: {
  fingerprint: string;
  acceptances: AcceptanceModel;
}) {
  const text = comparisonStrings.accept;
  const failed = acceptances.failure.value;
  const isUnderWay = acceptances.underWay.value === fingerprint;
  if (!acceptances.accepted.value.has(fingerprint)) return null;
  return (
    <p>
      <button
        type="button"
        aria-disabled={isUnderWay}
        onClick={() => void acceptances.takeBack(fingerprint)}
      >
        {isUnderWay ? text.takingBack : text.takeBack}
      </button>
      {failed?.fingerprint === fingerprint && <span role="alert"> {failed.failure.message}</span>}
    </p>
  );
}
