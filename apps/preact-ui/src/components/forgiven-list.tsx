import type { Forgiven, Side } from '@env-drift/contracts';
import type { SideHosts } from '../models/host-of.ts';
import type { AcceptanceModel } from '../models/acceptance-model.ts';
import { ShortForeignText } from './short-foreign-text.tsx';
import { ValuePair } from './value-pair.tsx';
import { acceptStrings } from '../strings/accept-strings.ts';
import { forgivenStrings } from '../strings/forgiven-strings.ts';

export interface ForgivenListProps {
  forgiven: readonly Forgiven[];
  labels: Record<Side, string>;
  hosts: SideHosts;
  acceptances: AcceptanceModel;
}

/** The differences that do not count, and why. */
export function ForgivenList({ forgiven, labels, hosts, acceptances }: ForgivenListProps) {
  return (
    <>
      <p class="muted">{forgivenStrings.text}</p>
      <ul class="forgiven">
        {forgiven.map(({ section, keys, reason, fingerprint, left_value, right_value }, index) => (
          <li key={index}>
            <p>
              <ShortForeignText text={reason} />
            </p>
            <p class="evidence">
              {keys.map((key) => (
                <code key={key}>
                  {section}.<ShortForeignText text={key} />
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
    </>
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
  const text = acceptStrings;
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
